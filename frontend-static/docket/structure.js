/** What changes between two outlines of a bill, as keys and facts of sentences. Pure. */
import {called, designation, plain} from "../law/numbers.js";

/** @param outline provisions, in document order, as they would be; answers with `{id, name, key, facts}` */
export function structureChanges(bill, outline) {
  const would = new Map(outline.map(provision => [provision.id, provision]));
  const nameIn = (tree, id) => tree.get(id) ? called(tree.get(id), bill.language) : "—";
  const found = [];
  const add = (provision, key, facts) => {
    const name = [called(provision, bill.language), bill.provision(provision.id) ? "" : provision.heading].filter(Boolean).join(". ");
    found.push({id: provision.id, name, key, facts: {name, ...facts}});
  };
  for (const provision of outline) {
    const was = bill.provision(provision.id);
    const where = nameIn(would, provision.parent);
    if (!was) {
      add(provision, "docket.change.new", {where});
      continue;
    }
    if (provision.repealed && !was.repealed) {
      add(was, "docket.change.repealed", {});
    }
    if (provision.parent !== was.parent) {
      add(was, "docket.change.moved", {where});
    }
    if (JSON.stringify(numberOf(provision)) !== JSON.stringify(numberOf(was))) {
      add(was, "docket.change.renumbered", {number: plain(designation(provision, bill.language))});
    }
    if (provision.heading !== was.heading) {
      add(was, "docket.change.renamed", {heading: provision.heading});
    }
  }
  return [...found, ...reordered(bill, outline).map(id => {
    const name = called(bill.provision(id), bill.language);
    return {id, name, key: "docket.change.moved", facts: {name, where: nameIn(would, would.get(id).parent)}};
  })];
}

const numberOf = ({number: {main, inserted, printed}}) => [main, inserted, printed ?? null];

/** Those that stand elsewhere among the same siblings: outside the longest run that kept its order. */
function reordered(bill, outline) {
  const rows = provisions => {
    const by = new Map();
    provisions.forEach(({id, parent}) => by.has(parent) ? by.get(parent).push(id) : by.set(parent, [id]));
    return by;
  };
  const old = rows(bill.provisions);
  return [...rows(outline)].flatMap(([parent, row]) => {
    const place = new Map((old.get(parent) ?? []).map((id, i) => [id, i]));
    const both = row.filter(id => place.has(id));
    const kept = new Set(longestRun(both.map(id => place.get(id))));
    return both.filter(id => !kept.has(place.get(id)));
  });
}

/** The longest increasing subsequence. */
function longestRun(places) {
  const ends = [];
  const before = [];
  places.forEach((place, i) => {
    let low = ends.findIndex(end => places[end] >= place);
    low = low < 0 ? ends.length : low;
    before[i] = low > 0 ? ends[low - 1] : -1;
    ends[low] = i;
  });
  const run = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]) {
    run.push(places[at]);
  }
  return run;
}
