/** The page of one bill: read by everybody, edited in place by those who may. */
import * as api from "../api.js";
import {announceLater} from "../announce.js";
import {byId, h} from "../element.js";
import {day} from "../dates.js";
import {say, t} from "../i18n.js";
import {nameOf, showName, whenNamed} from "../names.js";
import {openPage, signInPath} from "../page.js";
import {Docket} from "../amendments/docket.js";
import {Amendments} from "./amendments.js";
import {Bill} from "./bill.js";
import {Law} from "./law.js";
import {Following} from "./follow.js";
import {Live} from "./live.js";
import {Notices} from "./unsent.js";
import {Presence} from "./presence.js";
import {Status} from "./status.js";
import {searchIn} from "./search.js";
import {Sidebar, drawer} from "../outline/sidebar.js";

/** Questions for a tree that the server has told of and does not show yet. */
const MOST_READINGS = 10;
const path = `/api/bills/${location.pathname.split("/")[2]}`;

const me = await openPage();
try {
  await open(await api.get(path));
} catch (refusal) {
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
  byId("law").replaceChildren(say(h("h1"), "bill.absent"), h("p", {}, refusal.text),
    say(h("a", {href: "/"}), "bill.back"));
}

async function open(answer) {
  const bill = new Bill(answer);
  bill.maySuggest = me.account !== null;
  let editing = null;
  let structure = null;
  let reading = null;
  const law = new Law({
    bill,
    container: byId("provisions"),
    textOf: id => live.session(id)?.doc.toString(),
    acts: {
      edit: id => edit(id),
      suggest: id => amendments.suggest(id),
      structure: async (id, button) => (await drafting()).open(id, button),
    },
  });
  const notices = new Notices(byId("notices"), bill);
  const status = new Status(byId("status"));
  const sidebar = new Sidebar({bill, list: byId("outline"), law});
  const presence = new Presence(showPeople);
  const live = new Live({bill, account: me.account, on: {
    state: state => {
      status.connection(state);
      if (state === "offline") {
        presence.forget();
      }
    },
    welcome: ({session, roles, sequence}) => {
      presence.iAm(session);
      takeRoles(roles);
      readOutline(sequence);
      amendments.connected();
    },
    docket: version => amendments.changedTo(version),
    revision: (id, revision) => amendments.revised(id, revision),
    outline: sequence => readOutline(sequence),
    opened: (id, session, last) => {
      law.textChanged(id);
      if (last) {
        law.view(id).showChange(last.at, last.by);
      }
    },
    remote: (id, changes, {by, at}) => {
      if (editing?.isIn(id, "text")) {
        editing.editor.apply(changes);
      }
      law.textChanged(id);
      law.view(id).showChange(at, by);
      if (by !== me.account?.id) {
        law.view(id).freshen();
        whenNamed(by).then(() => announceLater(`${id} ${by}`,
          () => t("live.edited", {who: nameOf(by), name: bill.called(id)})));
      }
    },
    own: (id, {at, by}) => law.view(id).showChange(at, by),
    restarted: (id, {changes, words}) => {
      if (editing?.isIn(id, "text")) {
        editing.editor.apply(changes);
      }
      amendments.restarted(id);
      law.textChanged(id);
      notices.lost(id, words);
    },
    undone: (id, {changes, words, code, facts}) => {
      if (editing?.isIn(id, "text")) {
        editing.editor.apply(changes);
      }
      law.textChanged(id);
      notices.lost(id, words, {code, facts});
    },
    closed: (id, code, facts) => refusedThere(id, code, facts),
    refused: (code, facts) => console.warn("refused", code, facts),
    people: (id, people) => presence.take(id, people),
    settled: id => {
      showCarets(id);
      amendments.settled(id);
    },
    unsent: unsent => status.words(unsent),
    restored: id => {
      notices.restored(id);
      law.textChanged(id);
    },
    stranded: (id, words, forget) => notices.lost(id, words, {forget}),
    cannotKeep: () => notices.tell("unsent.cannotKeep"),
  }});

  const docket = new Docket({bill: bill.id, get: api.get});
  const amendments = new Amendments({bill, law, live, docket, notices, editor, present: () => editing, account: me.account});

  showTitle();
  law.showTree();
  for (const {id, text, revision, changed, changedBy} of bill.provisions) {
    if (text !== undefined) {
      law.view(id).showText(text, law.labelOf);
    }
    if (revision > 0) {
      law.view(id).showChange(changed, changedBy);
    }
  }
  sidebar.show();
  drawer({side: byId("side"), button: byId("drawer")});
  searchIn(bill, {form: byId("search"), input: byId("words"), results: byId("found")});
  goToAnchor();
  window.addEventListener("hashchange", goToAnchor);
  document.addEventListener("languagechange", showTitle);
  await live.start(answer.provisions);
  amendments.start();
  countVersions();
  const following = new Following({live, law, held: id => id === law.open});
  following.start(answer.provisions.map(({id}) => id));
  if (bill.mayStructure) {
    await drafting();
  }

  function showTitle() {
    document.title = `${bill.title} · Modda`;
    const title = byId("title");
    title.textContent = bill.title;
    title.lang = bill.language;
    say(byId("introduced"), "bill.introduced", {when: () => day(bill.introduced)});
    showName(byId("introducer"), bill.introducedBy);
    byId("comparison").href = `/bills/${bill.id}/comparison`;
    byId("replay").href = `/bills/${bill.id}/replay`;
    byId("provenance").href = `/bills/${bill.id}/provenance`;
    byId("empty").hidden = bill.provisions.length > 0;
  }

  async function countVersions() {
    const answer = await api.get(`${path}/versions`).catch(() => null);
    if (answer === null) {
      return;
    }
    const link = byId("versions-link");
    link.href = `/bills/${bill.id}/versions`;
    say(link, "bill.versions", {count: answer.versions.length});
    byId("versions").hidden = false;
  }

  function goToAnchor() {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      target.scrollIntoView({block: "start"});
      target.focus({preventScroll: true});
    }
  }

  async function edit(id) {
    const session = live.session(id);
    if (!session) {
      return;
    }
    await editor();
    const {writing} = await import("./writing.js");
    editing.open(id, session, writing({live, bill, editing}));
    showCarets(id);
  }

  /** The page's one editor, loaded when somebody first writes. */
  async function editor() {
    const {Editing} = await import("./editing.js");
    editing ??= new Editing({law, docket, opening: id => amendments.opening(id)});
    return editing;
  }

  async function drafting() {
    if (!structure) {
      const {Structure} = await import("../outline/structure.js");
      const {dragIn} = await import("../outline/drag.js");
      structure = new Structure({bill, changed: readOutline, refused: (code, facts) => notices.refusal(code, facts)});
      dragIn(byId("outline"), bill, (id, place) => structure.move(id, place));
      byId("begin").hidden = false;
      byId("begin").addEventListener("click", () => structure.insertAfter(null));
      byId("retitle").hidden = false;
      byId("retitle").addEventListener("click", () => structure.retitle());
    }
    return structure;
  }

  /** Reads the tree until it is at least at `sequence`; one reading serves all who wait for it. */
  async function readOutline(sequence) {
    for (let tries = 0; bill.sequence < sequence && tries < MOST_READINGS; tries++) {
      if (tries > 0) {
        await new Promise(resolve => setTimeout(resolve, tries * 100));
      }
      reading ??= takeOutline().finally(() => { reading = null; });
      await reading;
    }
  }

  async function takeOutline() {
    bill.take(await api.get(`${path}/outline`));
    const fresh = law.showTree();
    sidebar.show();
    showTitle();
    editing?.editor?.numbersChanged();
    fresh.forEach(id => following.add(id));
    amendments.watch();
    bill.provisions.filter(({id, repealed}) => repealed && editing?.isIn(id)).forEach(() => editing.close());
  }

  function takeRoles(roles) {
    if (roles.join() !== bill.roles.join()) {
      bill.roles = roles;
      law.showTree();
      sidebar.show();
    }
  }

  function refusedThere(id, code, facts) {
    if (code === "sign-in-required") {
      if (editing?.isIn(id, "text")) {
        editing.editor.freeze();
      }
      notices.refusal(code, facts, say(h("a", {href: signInPath()}), "nav.signIn"));
      return;
    }
    const {changes, words} = live.session(id).withdraw();
    if (editing?.isIn(id, "text")) {
      editing.editor.apply(changes);
      editing.close();
    }
    law.textChanged(id);
    notices.lost(id, words, {code, facts});
  }

  function showPeople(id) {
    const people = presence.people(id);
    law.view(id)?.showPeople(people);
    sidebar.showPeople(id, people);
    showCarets(id);
  }

  function showCarets(id) {
    if (editing?.isIn(id)) {
      editing.editor.others(presence.carets(id, editing.editor.session));
    }
  }
}
