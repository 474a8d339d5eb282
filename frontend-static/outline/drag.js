/** Dragging an item of the outline to another place: an extra beside Move up, Move down, Indent and Outdent. */
import {isInside, siblings} from "../law/tree.js";

/** @param move(id, place) asks for the change */
export function dragIn(list, bill, move) {
  let dragged = null;
  let target = null;
  const clear = () => {
    target?.item.classList.remove("drop-before", "drop-after", "drop-inside");
    target = null;
  };
  list.addEventListener("dragstart", event => {
    dragged = event.target.closest?.("li")?.dataset.provision ?? null;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", bill.called(dragged));
  });
  list.addEventListener("dragover", event => {
    const item = event.target.closest("li");
    clear();
    if (dragged && item && !isInside(bill.provisions, item.dataset.provision, dragged)) {
      event.preventDefault();
      target = {item, where: whereIn(item, event.clientY)};
      item.classList.add(`drop-${target.where}`);
    }
  });
  list.addEventListener("drop", event => {
    event.preventDefault();
    if (target && dragged) {
      move(dragged, placeAt(bill, dragged, target.item.dataset.provision, target.where));
    }
  });
  list.addEventListener("dragend", () => {
    clear();
    dragged = null;
  });
  list.addEventListener("dragleave", event => !list.contains(event.relatedTarget) && clear());
}

function whereIn(item, y) {
  const {top, height} = item.getBoundingClientRect();
  const part = (y - top) / height;
  return part < 0.3 ? "before" : part > 0.7 ? "after" : "inside";
}

function placeAt(bill, dragged, id, where) {
  const {parent} = bill.provision(id);
  const row = siblings(bill.provisions, where === "inside" ? id : parent).filter(other => other.id !== dragged);
  if (where === "inside") {
    return {parent: id, after: row.at(-1)?.id ?? null};
  }
  const at = row.findIndex(other => other.id === id);
  return {parent, after: where === "after" ? id : row[at - 1]?.id ?? null};
}
