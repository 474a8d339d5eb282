/** The docket of a bill: its amendments as a list and as a map, what-if, adopting, and citizens' proposals. */
import * as api from "../api.js";
import {announceLater} from "../announce.js";
import {Docket, isPending} from "../amendments/docket.js";
import {besides, tellMissing, unknownBill} from "../besides.js";
import {Told} from "../amendments/told.js";
import {Bill} from "../bill/bill.js";
import {Status} from "../bill/status.js";
import {byId} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {openPage, signInPath} from "../page.js";
import {adopt} from "./adopt.js";
import {articlesOf} from "./choice.js";
import {Chosen} from "./chosen.js";
import {buttonsOf, callingOrder, isClerk} from "./clerk.js";
import {choices, List} from "./list.js";
import {MeetingMap} from "./map.js";
import {Proposals} from "./proposals.js";
import {Scenarios} from "./scenarios.js";
import {tabs} from "./tabs.js";
import {Texts} from "./texts.js";
import {Trial} from "./trial.js";
import {watch} from "./watch.js";

const billId = location.pathname.split("/")[2];
const me = await openPage();
try {
  const docket = new Docket({bill: billId, get: api.get});
  const [answer] = await Promise.all([besides(api.get(`/api/bills/${billId}`), "outline"), docket.read()]);
  open(new Bill(answer ?? unknownBill(billId)), docket);
  tellMissing();
} catch (refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  byId("desk").hidden = true;
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function open(bill, docket) {
  const chosen = new Chosen();
  const texts = new Texts({bill: billId, provisions: bill.provisions, get: api.get});
  const read = () => docket.read();
  const desk = {
    bill, docket, texts, me: me.account,
    ticked: id => chosen.has(id),
    tick: (id, on) => on ? chosen.add(id) : chosen.remove(id),
    acts: entry => buttonsOf(desk, entry, read),
  };
  const list = new List({desk, filters: byId("filters"), container: byId("entries"), count: byId("count"), empty: byId("empty")});
  const trial = new Trial({desk, chosen, panel: byId("trial"), tools: byId("adopting"), end: byId("keeping")});
  byId("trial").append(byId("kept-ones"));
  const map = new MeetingMap({desk, article: byId("map-article"), grid: byId("matrix"), list: byId("pairs"), empty: byId("apart"),
    sum: byId("map-sum"), legend: byId("map-legend"), choose: (one, other) => chosen.add(one.id, other.id)});
  const scenarios = new Scenarios({bill, chosen, form: byId("keep"), list: byId("scenarios"), answer: byId("kept"), load});
  const proposals = new Proposals({desk, list: byId("proposals"), empty: byId("no-proposals"), problem: byId("proposals-problem"), tabled: read});

  if (me.account) {
    new Told({bill: billId, account: me.account.id, docket, container: byId("told")});
  }
  tabs(byId("views"), {map: () => map.show(), proposals: () => proposals.show()});
  showHead();
  docket.listen(({changed}) => take(changed));
  take(docket.entries.map(({id}) => id));
  chosen.listen(() => {
    list.showTicks();
    showChosen();
  });
  showChosen();
  follow();
  begin();
  if (me.account && new URLSearchParams(location.search).has("mine")) {
    list.showMine();
  }
  list.goTo(location.hash.slice(1));
  byId("clear").addEventListener("click", () => chosen.clear());
  byId("all-of").addEventListener("change", event => {
    const article = event.target.value;
    chosen.add(...docket.pending.filter(entry => article && articlesOf(bill, entry).includes(article)).map(({id}) => id));
    event.target.value = "";
  });
  byId("adopt").addEventListener("click", async () => {
    trial.hold(true);
    if (await adopt(desk, chosen.order)) {
      chosen.clear();
      await read();
    }
    trial.hold(false);
  });
  byId("order").addEventListener("click", () => callingOrder(desk, chosen.order, read));
  document.addEventListener("languagechange", () => {
    list.refresh();
    trial.show();
    showHead();
  });
  window.addEventListener("popstate", begin);

  function showHead() {
    const link = byId("bill");
    link.textContent = bill.title;
    link.lang = bill.language;
    link.href = `/bills/${bill.id}`;
    document.title = `${t("docket.heading")}: ${bill.title} · Modda`;
    byId("new").hidden = !bill.roles.includes("DEPUTY");
    byId("new").href = `/bills/${bill.id}/amendments/new`;
    byId("order").hidden = byId("adopting").hidden = !isClerk(bill.roles);
    byId("keep").hidden = !me.account;
    byId("sign-in-first").hidden = me.account !== null;
    byId("sign-in-first").href = signInPath();
  }

  function take(changed) {
    list.take(changed);
    map.changed();
    const articles = new Set(docket.pending.flatMap(entry => articlesOf(bill, entry)));
    choices(byId("all-of"), bill.provisions.filter(({id}) => articles.has(id)).map(({id}) => [id, bill.called(id)]));
    say(byId("all-of").options[0], "docket.trial.allOf");
    const gone = chosen.order.filter(id => !isPending(docket.entry(id) ?? {}));
    if (gone.length > 0) {
      chosen.remove(...gone);
    } else if (changed.some(id => chosen.has(id))) {
      trial.changed();
    }
  }

  function showChosen() {
    say(byId("to-trial"), "docket.trial.jump", {n: chosen.size});
    byId("to-trial").hidden = byId("clear").hidden = chosen.size === 0;
    sayAttribute(byId("trial"), "aria-label", "docket.trial.heading");
    document.documentElement.classList.toggle("trying", chosen.size > 0);
  }

  async function begin() {
    const wanted = new URLSearchParams(location.search).get("scenario");
    const all = await besides(scenarios.read(), "scenarios");
    tellMissing();
    if (wanted && all) {
      const found = all.find(({id}) => id === wanted);
      found ? load(found) : say(byId("problem"), "docket.scenario.gone");
    }
  }

  function load({name, amendments}) {
    const pending = amendments.filter(id => isPending(docket.entry(id) ?? {}));
    say(byId("loaded"), pending.length < amendments.length ? "docket.scenario.partly" : "docket.scenario.loaded",
      {name, left: amendments.length - pending.length});
    chosen.set(pending, true);
  }

  function follow() {
    const status = new Status(byId("status"));
    watch(bill.id, {
      state: state => status.connection(state),
      welcome: ({roles}) => {
        if (roles.join() !== bill.roles.join()) {
          bill.roles = roles;
          showHead();
          list.refresh();
        }
        read().catch(() => {});
      },
      docket: async version => {
        await docket.changedTo(version).catch(() => {});
        announceLater("docket", () => t("docket.changed", {n: docket.pendingCount}));
      },
      outline: async sequence => {
        if (bill.sequence < sequence) {
          bill.take(await api.get(`/api/bills/${bill.id}/outline`));
          list.refresh();
          map.changed();
        }
      },
    });
  }
}
