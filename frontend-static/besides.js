/**
 * What a page can do without: asked for beside the main thing. Where it cannot be read, the page shows the rest, says
 * calmly what is not there, and offers to read it all again.
 */
import {byId, h} from "./element.js";
import {say, t} from "./i18n.js";

const missing = new Set();
const box = h("div", {class: "notice missing", role: "status"});

/**
 * What a reading resolves to, or `otherwise` where it fails.
 *
 * @param what a key under "missing."
 */
export async function besides(reading, what, otherwise = null) {
  try {
    return await reading;
  } catch (refusal) {
    console.warn(what, refusal);
    missing.add(what);
    return otherwise;
  }
}

/** Says what could not be read, once the main thing is there; `put(box)` says it at another place than after the problem. */
export function tellMissing(put = told => byId("problem").after(told)) {
  if (missing.size > 0) {
    box.isConnected || put(box);
    box.replaceChildren(
      say(h("p"), "missing.told", {what: () => [...missing].map(what => t(`missing.${what}`)).join(", ")}),
      say(h("button", {type: "button", on: {click: () => location.reload()}}), "missing.again"));
  }
}

/** The outline of a bill of which nothing can be told, for {@link Bill}: its amendments, versions and texts can still be shown. */
export function unknownBill(id) {
  return {id, title: t("moment.toBill"), language: document.documentElement.lang, sequence: 0, introduced: null, introducedBy: null,
    roles: [], provisions: []};
}
