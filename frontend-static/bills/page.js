/** The first page: the bills of this server, the latest changed first. */
import * as api from "../api.js";
import {ago, day, moment} from "../dates.js";
import {byId, h} from "../element.js";
import {LANGUAGES, say} from "../i18n.js";
import {mayIntroduce, openPage} from "../page.js";

const me = await openPage();
byId("begin").hidden = byId("import").hidden = !mayIntroduce(me.roles);
try {
  show((await api.get("/api/bills")).bills);
} catch (refusal) {
  byId("problem").textContent = refusal.text;
}

byId("begin").addEventListener("click", () => byId("new").showModal());
byId("cancel").addEventListener("click", () => byId("new").close());
byId("new").querySelector("form").addEventListener("submit", async event => {
  event.preventDefault();
  try {
    const {id} = await api.post("/api/bills", {title: byId("title").value.trim(), language: byId("language").value});
    location.assign(`/bills/${id}`);
  } catch (refusal) {
    byId("refused").textContent = refusal.text;
  }
});

function show(bills) {
  const filter = byId("filter");
  const entries = bills.map(bill => [fold(bill.title), entry(bill)]);
  byId("bills").replaceChildren(...entries.map(([, element]) => element));
  byId("empty").hidden = bills.length > 0;
  filter.closest("label").hidden = bills.length < 2;
  filter.addEventListener("input", () => {
    const words = fold(filter.value.trim());
    entries.forEach(([title, element]) => { element.hidden = !title.includes(words); });
  });
}

function entry({id, title, language, provisions, introduced, changed}) {
  return h("li", {class: "bill-entry"},
    h("h2", {}, h("a", {href: `/bills/${id}`, lang: language}, title)),
    h("p", {class: "meta"},
      h("span", {lang: language}, LANGUAGES[language] ?? language), " · ",
      say(h("span"), "bills.provisions", {count: provisions}), " · ",
      say(h("time", {datetime: introduced}), "bills.introduced", {when: () => day(introduced)}), " · ",
      say(h("time", {datetime: changed, title: moment(changed)}), "bills.changed", {when: () => ago(changed)})));
}

/** Apostrophes as one, letters as small ones: enough to find a title in its own script. */
function fold(text) {
  return text.toLocaleLowerCase().replace(/[ʻʼ‘’'`]/g, "'");
}
