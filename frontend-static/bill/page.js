/** The page of one bill: read by everybody, edited in place by those who may. */
import * as api from "../api.js";
import {byId, h} from "../element.js";
import {say} from "../i18n.js";
import {openPage} from "../page.js";
import {drawn} from "../slices.js";
import {Docket} from "../amendments/docket.js";
import {Sidebar, drawer} from "../outline/sidebar.js";
import {Amendments} from "./amendments.js";
import {Bill} from "./bill.js";
import {Following} from "./follow.js";
import {Head} from "./head.js";
import {heard} from "./heard.js";
import {Law} from "./law.js";
import {Live} from "./live.js";
import {Presence} from "./presence.js";
import {searchIn} from "./search.js";
import {Status} from "./status.js";
import {Tree} from "./tree.js";
import {Notices} from "./unsent.js";
import {beforeTheWhole, filling, goToAnchor} from "./whole.js";

const asked = api.get(`/api/bills/${location.pathname.split("/")[2]}`);
asked.catch(() => {});
const {account} = await openPage();
try {
  await open(await asked);
} catch (refusal) {
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
  byId("filling").hidden = true;
  byId("law").replaceChildren(say(h("h1"), "bill.absent"), h("p", {}, refusal.text),
    say(h("a", {href: "/"}), "bill.back"));
}

async function open(answer) {
  const bill = new Bill(answer);
  bill.maySuggest = account !== null;
  const page = {bill, account, editing: null, showCarets};
  const law = page.law = new Law({
    bill,
    container: byId("provisions"),
    textOf: id => page.live.session(id)?.doc.toString() ?? bill.provision(id)?.text,
    acts: {
      edit: id => edit(id),
      suggest: id => page.amendments.suggest(id),
      structure: async (id, button) => (await page.tree.structure()).open(id, button),
    },
    progress: filling(byId("filling")),
  });
  page.notices = new Notices(byId("notices"), bill);
  page.status = new Status(byId("status"));
  page.sidebar = new Sidebar({bill, list: byId("outline"), law});
  page.presence = new Presence(showPeople);
  page.tree = new Tree({bill, taken: treeTaken, refused: (code, facts) => page.notices.refusal(code, facts)});
  const live = page.live = new Live({bill, account, on: heard(page)});
  const docket = new Docket({bill: bill.id, get: api.get});
  page.amendments = new Amendments({bill, law, live, docket, notices: page.notices, editor, present: () => page.editing, account});
  const head = new Head(bill);
  const following = new Following({live, law, held: id => id === law.open});

  head.show();
  law.showTree();
  law.take(bill.provisions);
  goToAnchor();
  const whole = law.fill();
  page.sidebar.show();
  drawer({side: byId("side"), button: byId("drawer")});
  searchIn(bill, {form: byId("search"), input: byId("words"), results: byId("found")});
  beforeTheWhole(() => law.finish());
  addEventListener("hashchange", goToAnchor);
  if (bill.provisions.length > 0) {
    await drawn();
  }
  await live.start(answer.provisions);
  page.amendments.start();
  head.countVersions();
  following.start(answer.provisions.map(({id}) => id));
  if (bill.mayStructure) {
    await page.tree.structure();
  }
  await whole;

  async function edit(id) {
    const session = live.session(id);
    if (!session) {
      return;
    }
    await editor();
    const {writing} = await import("./writing.js");
    page.editing.open(id, session, writing({live, bill, editing: page.editing}));
    showCarets(id);
  }

  /** The page's one editor, loaded when somebody first writes. */
  async function editor() {
    const {Editing} = await import("./editing.js");
    page.editing ??= new Editing({law, docket, opening: id => page.amendments.opening(id)});
    return page.editing;
  }

  function treeTaken() {
    const fresh = law.showTree();
    law.fill();
    page.sidebar.show();
    head.show();
    page.editing?.editor?.numbersChanged();
    fresh.forEach(id => following.add(id));
    page.amendments.watch();
    bill.provisions.filter(({id, repealed}) => repealed && page.editing?.isIn(id)).forEach(() => page.editing.close());
  }

  function showPeople(id) {
    const people = page.presence.people(id);
    law.view(id)?.showPeople(people);
    page.sidebar.showPeople(id, people);
    showCarets(id);
  }

  function showCarets(id) {
    if (page.editing?.isIn(id)) {
      page.editing.editor.others(page.presence.carets(id, page.editing.editor.session));
    }
  }
}
