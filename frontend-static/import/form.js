/** The form of a page that brings a document in: a file chosen or dropped, sent, and its progress followed. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage, signInPath} from "../page.js";
import {dropInto} from "./drop.js";
import {followImport} from "./progress.js";

/** Bytes: docs/protocol.md. */
const LARGEST = 10 * 1024 * 1024;

/**
 * @param roles one of which whoever brings in has
 * @param nothing key of what is said where there is no document; @param otherwise() a document that is not a file
 * @param chosen(file) hears of the file; @param again the field in which one begins again
 * @param send(document) sends it. Resolves to what followImport takes
 * @return what brings in what is chosen now
 */
export async function importForm({roles, nothing, otherwise = () => null, chosen = () => {}, again = "title", send}) {
  const problem = byId("problem");
  let file = null;
  const me = await openPage();
  if (!me.account) {
    location.replace(signInPath());
  } else if (!roles.some(role => me.roles.includes(role))) {
    problem.textContent = api.refusalText("role-required");
    byId("go").disabled = true;
  }

  dropInto({take: taken => {
    file = taken;
    say(byId("chosen"), taken ? "import.chosen" : "import.noneChosen", {name: taken?.name});
    if (taken) {
      chosen(taken);
    }
  }});
  byId("form").addEventListener("submit", event => {
    event.preventDefault();
    bringIn();
  });
  byId("again").addEventListener("click", () => {
    byId("work").hidden = true;
    byId("form").hidden = false;
    byId(again).focus();
  });
  return bringIn;

  async function bringIn() {
    problem.textContent = "";
    const document = file ?? otherwise();
    if (!document || document.size === 0) {
      problem.textContent = t(nothing);
      return;
    }
    if (document.size > LARGEST) {
      problem.textContent = api.refusalText("import-too-large");
      return;
    }
    try {
      followImport(await send(document));
    } catch (refusal) {
      problem.textContent = refusal.text ?? t("refusal.server");
    }
  }
}

/** The title that is asked for, as a query; none where it is left to the document. */
export function titleAsked() {
  const title = byId("title").value.trim();
  return title ? `?title=${encodeURIComponent(title)}` : "";
}
