/** A place where a file can be chosen or dropped. */
import {byId} from "../element.js";

/** @param take(file) hears of the file, or null */
export function dropInto({drop = byId("drop"), input = byId("file"), take}) {
  input.addEventListener("change", event => take(event.target.files[0] ?? null));
  for (const type of ["dragover", "dragenter"]) {
    drop.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    take(event.dataTransfer.files[0] ?? null);
  });
}
