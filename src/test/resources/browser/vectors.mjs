/**
 * The change sets and the session of the page, checked in the browser itself. From a test:
 * open any page of the server, serve this file under a path of the same origin (the policy allows no
 * other), and call `(await import(path)).run(vectors, session)` with the parsed vectors/change-sets.json
 * and the address of live/session.js. Answers `{checked, failed: ["what, in which case", …]}`.
 */
import {ChangeSet, Text} from "@codemirror/state";

export async function run({cases}, sessionAddress) {
  const {Session} = await import(sessionAddress);
  const failed = [];
  let checked = 0;
  const expect = (what, i, found, wanted) => {
    checked++;
    if (found !== wanted) {
      failed.push(`${what}, case ${i}: ${found} instead of ${wanted}`);
    }
  };
  cases.forEach((one, i) => {
    const doc = Text.of(one.doc.split("\n"));
    const a = ChangeSet.fromJSON(JSON.parse(one.a));
    const b = ChangeSet.fromJSON(JSON.parse(one.b));
    expect("applied", i, a.apply(doc).toString(), one.appliedA);
    expect("rebased", i, JSON.stringify(b.map(a)), one.bOverA);
    expect("rebased before", i, JSON.stringify(a.map(b, true)), one.aOverBBefore);
    expect("a session ends as the server", i, rebasedBySession(Session, one, a, b), one.mergedText);
  });
  return {checked, failed};
}

/** b is typed here and in flight while the server accepts a first. */
function rebasedBySession(Session, one, a, b) {
  const session = new Session({client: "c", revision: 0, text: one.doc});
  session.edit(b);
  session.next();
  session.receive({revision: 1, client: "other", n: 1, ch: a.toJSON()});
  return session.doc.toString();
}
