/** One's own amendments in all bills: how each stands, and what its author may do next on its page. */
import * as api from "../api.js";
import {moment} from "../dates.js";
import {ASKING, numbered, term} from "../docket/terms.js";
import {byId, h} from "../element.js";
import {say} from "../i18n.js";
import {openPage, signInPath} from "../page.js";

let last = null;

const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
} else {
  await more();
  byId("own").hidden = false;
}
byId("more").addEventListener("click", more);

async function more() {
  try {
    const {amendments, next} = await api.get(`/api/account/amendments${last ? `?before=${last}` : ""}`);
    const rows = amendments.map(row);
    byId("amendments").append(...rows);
    if (last) {
      rows[0]?.querySelector("a").focus();
    }
    last = next;
    byId("more").hidden = !next;
    byId("none").hidden = byId("amendments").children.length > 0;
  } catch (refusal) {
    byId("problem").textContent = refusal.text;
  }
}

function row(own) {
  const asks = own.state === "TABLED" && ASKING.includes(own.standing);
  return h("li", {},
    h("span", {class: "grow"}, h("strong", {}, numbered(own.bill, own)), " ",
      h("a", {href: `/bills/${own.bill}`, lang: own.language}, own.title), h("br"),
      say(h("span", {class: "meta"}), "own.tabled", {when: () => moment(own.tabled)})),
    term("state", own.state),
    asks ? term("standing", own.standing) : null,
    own.may.length === 0 ? null : h("span", {class: "terms"}, say(h("span", {class: "meta"}), "own.may"), ...own.may.map(step =>
      say(h("a", {href: `/bills/${own.bill}/amendments/${own.id}`, "data-step": step}), `own.may.${step}`))));
}
