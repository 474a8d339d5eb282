/** One amendment: what it changes, its formal text, why, how it meets others, and what became of it. */
import * as api from "../api.js";
import {besides, tellMissing, unknownBill} from "../besides.js";
import {Docket, isPending} from "../amendments/docket.js";
import {Bill} from "../bill/bill.js";
import {Status} from "../bill/status.js";
import {moment} from "../dates.js";
import {byId, h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {showName} from "../names.js";
import {openPage} from "../page.js";
import {buttonsOf} from "../docket/clerk.js";
import {sentence} from "../docket/row.js";
import {capacity, numbered, term, told} from "../docket/terms.js";
import {Texts} from "../docket/texts.js";
import {watch} from "../docket/watch.js";
import {Answer} from "./answer.js";
import {chronicle} from "./chronicle.js";
import {signing} from "./signing.js";
import {wording} from "./wording.js";

const [, , billId, , amendmentId] = location.pathname.split("/");
const path = `/api/bills/${billId}/docket/${amendmentId}`;
let shownAt = null;

const me = await openPage();
try {
  const docket = new Docket({bill: billId, get: api.get});
  const [outline, entry] = await Promise.all([besides(api.get(`/api/bills/${billId}/outline`), "outline"), api.get(path),
    besides(docket.read(), "docket")]);
  open(new Bill(outline ?? unknownBill(billId)), docket, entry);
  tellMissing();
} catch (refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  byId("amendment").hidden = true;
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function open(bill, docket, first) {
  let entry = first;
  const desk = {bill, docket, me: me.account, texts: new Texts({bill: billId, provisions: [], get: api.get})};
  const answer = new Answer({desk, box: byId("answer"), done: readAgain});
  let view = "inline";
  byId("view").addEventListener("change", event => {
    view = event.target.value;
    showWording();
  });
  byId("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(entry.formal.text);
    say(byId("copied"), "unsent.copied");
  });
  document.addEventListener("languagechange", show);
  docket.listen(({changed}) => {
    if (changed.includes(amendmentId)) {
      readAgain().catch(() => {});
    } else {
      showMeetings();
    }
  });
  show();
  const status = new Status(byId("status"));
  watch(bill.id, {
    state: state => status.connection(state),
    welcome: ({roles}) => {
      bill.roles = roles;
      docket.read().catch(() => {});
    },
    docket: version => docket.changedTo(version).catch(() => {}),
    outline: async () => {
      bill.take(await api.get(`/api/bills/${bill.id}/outline`));
      await readAgain();
    },
  });

  async function readAgain() {
    entry = await api.get(path);
    show();
  }

  function show() {
    const told = JSON.stringify([entry, bill.sequence, bill.roles, document.documentElement.lang]);
    if (told === shownAt) {
      return;
    }
    shownAt = told;
    showHead();
    showWording();
    showMeetings();
    byId("formal").lang = entry.formal?.language ?? bill.language;
    byId("formal").textContent = entry.formal?.text ?? "";
    byId("formal-part").hidden = !entry.formal?.text;
    byId("rationale").textContent = entry.rationale;
    byId("rationale-part").hidden = entry.rationale === "";
    byId("chronicle").replaceChildren(...chronicle(desk, entry));
    answer.show(entry);
  }

  function showHead() {
    const link = byId("docket-link");
    link.href = `/bills/${bill.id}/docket#n-${entry.number}`;
    const back = byId("bill");
    back.textContent = bill.title;
    back.lang = bill.language;
    back.href = `/bills/${bill.id}`;
    say(byId("number"), "amendment.number", {number: entry.number});
    byId("label").textContent = entry.label ?? "";
    document.title = `${t("amendment.number", {number: entry.number})} · ${bill.title} · Modda`;
    const parent = docket.entry(entry.amends);
    byId("terms").replaceChildren(term("state", entry.state), isPending(entry) ? term("standing", entry.standing) : "",
      ...(entry.amends ? [h("span", {}, told("amendment.amends"), " ", numbered(bill.id, parent))] : []));
    byId("people").replaceChildren(wordsOf(entry.by),
      entry.capacity.kind === "OWN_NAME" ? "" : h("span", {}, " (", capacity(entry.capacity), ")"),
      ...entry.cosigners.flatMap(one => [", ", showName(h("span"), one)]), " · ",
      say(h("time", {datetime: entry.tabled}), "docket.tabled", {when: () => moment(entry.tabled)}));
    byId("acts").replaceChildren(...replay(entry), ...(entry.state === "ADOPTED"
      ? [say(h("a", {class: "button", href: `/bills/${bill.id}/provenance?amendment=${entry.id}&colour=amendment`}), "provenance.wordsOfAmendment")]
      : []), ...signing(desk, entry, readAgain), ...buttonsOf(desk, entry, readAgain),
      ...(isPending(entry) && bill.roles.includes("DEPUTY")
        ? [say(h("a", {class: "button", href: `/bills/${bill.id}/amendments/new?amends=${entry.id}`}), "amendment.sub")] : []));
  }

  /** An adopted amendment can be seen changing the bill. */
  function replay({state}) {
    return state === "ADOPTED"
      ? [say(h("a", {class: "button", href: `/bills/${bill.id}/replay?amendment=${amendmentId}`}), "replay.see")] : [];
  }

  /** A person's name, which leads to their words that stand. */
  function wordsOf(account) {
    return sayAttribute(showName(h("a", {class: "name", href: `/bills/${bill.id}/provenance?by=${account}`}), account),
      "title", "provenance.wordsOfPerson");
  }

  function showWording() {
    byId("wording").replaceChildren(...wording(desk, entry, view));
  }

  function showMeetings() {
    const meets = isPending(entry) ? docket.entry(amendmentId)?.meets ?? entry.meets ?? [] : [];
    byId("meets").replaceChildren(...meets.map(meet => h("li", {}, h("span", {}, ...sentence(desk, meet)))));
    byId("meets-part").hidden = !isPending(entry);
    byId("apart").hidden = meets.length > 0;
    const subs = docket.entries.filter(({amends}) => amends === amendmentId);
    byId("subs").replaceChildren(...subs.map(sub => h("li", {}, h("span", {}, numbered(bill.id, sub), " "), term("state", sub.state))));
    byId("subs-part").hidden = subs.length === 0;
  }
}
