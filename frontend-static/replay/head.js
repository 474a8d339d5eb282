/** The head of the film's page: whose film it is, and the ways on from it. */
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";

export function showHead(bill, provision) {
  document.title = `${t("replay.heading")}: ${provision ? bill.called(provision) : bill.title} · Modda`;
  const anchor = provision ? `#p-${provision}` : "";
  Object.assign(byId("bill"), {textContent: bill.title, lang: bill.language, href: `/bills/${bill.id}${anchor}`});
  if (provision) {
    byId("of").replaceChildren(": ", h("span", {lang: bill.language}, bill.called(provision)));
    byId("around").replaceChildren(
      " · ", say(h("a", {href: `/bills/${bill.id}/provisions/${provision}/history`}), "history.heading"),
      " · ", say(h("a", {href: `/bills/${bill.id}/replay`}), "replay.whole"));
  }
}
