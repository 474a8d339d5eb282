/** What the socket tells, shown on the page of a bill. */
import {announceLater} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {nameOf, whenNamed} from "../names.js";
import {signInPath} from "../page.js";

/**
 * The listener of live.js. @param page has `bill, law, live, status, presence, notices, amendments, tree, sidebar, account`
 * and `editing`, null before somebody wrote
 */
export function heard(page) {
  const {bill, law, status, presence, notices, tree, sidebar} = page;
  const written = (id, changes) => page.editing?.isIn(id, "text") && page.editing.editor.apply(changes);

  function takeRoles(roles) {
    if (roles.join() !== bill.roles.join()) {
      bill.roles = roles;
      law.showTree();
      sidebar.show();
    }
  }

  function undone(id, {changes, words}, refusal) {
    written(id, changes);
    law.textChanged(id);
    notices.lost(id, words, refusal);
  }

  return {
    state: state => {
      status.connection(state);
      if (state === "offline") {
        presence.forget();
      }
    },
    welcome: ({session, roles, sequence}) => {
      presence.iAm(session);
      takeRoles(roles);
      tree.read(sequence);
      page.amendments.connected();
    },
    docket: version => page.amendments.changedTo(version),
    revision: (id, revision) => page.amendments.revised(id, revision),
    outline: sequence => tree.read(sequence),
    opened: (id, session, last) => {
      law.textChanged(id);
      if (last) {
        law.views.get(id).showChange(last.at, last.by);
      }
    },
    remote: (id, changes, {by, at}) => {
      written(id, changes);
      law.textChanged(id);
      law.view(id).showChange(at, by);
      if (by !== page.account?.id) {
        law.view(id).freshen();
        whenNamed(by).then(() => announceLater(`${id} ${by}`,
          () => t("live.edited", {who: nameOf(by), name: bill.called(id)})));
      }
    },
    own: (id, {at, by}) => law.view(id).showChange(at, by),
    restarted: (id, lost) => {
      page.amendments.restarted(id);
      undone(id, lost);
    },
    undone: (id, {changes, words, code, facts}) => undone(id, {changes, words}, {code, facts}),
    closed: (id, code, facts) => {
      if (code === "sign-in-required") {
        if (page.editing?.isIn(id, "text")) {
          page.editing.editor.freeze();
        }
        notices.refusal(code, facts, say(h("a", {href: signInPath()}), "nav.signIn"));
        return;
      }
      const lost = page.live.session(id).withdraw();
      undone(id, lost, {code, facts});
      if (page.editing?.isIn(id, "text")) {
        page.editing.close();
      }
    },
    refused: (code, facts) => console.warn("refused", code, facts),
    people: (id, people) => presence.take(id, people),
    settled: id => {
      page.showCarets(id);
      page.amendments.settled(id);
    },
    unsent: unsent => status.words(unsent),
    restored: id => {
      notices.restored(id);
      law.textChanged(id);
    },
    stranded: (id, words, forget) => notices.lost(id, words, {forget}),
    cannotKeep: () => notices.tell("unsent.cannotKeep"),
  };
}
