/** Which entries of a docket are listed, and in which order. Pure. */
import {provisionsOf} from "../amendments/docket.js";

/** The article that a provision is or stands in; the provision itself where it stands in none. */
export function articleOf(bill, id) {
  for (let at = bill.provision(id); at; at = bill.provision(at.parent)) {
    if (at.kind === "ARTICLE") {
      return at.id;
    }
  }
  return id;
}

const looked = new WeakMap();

/** The articles that an entry concerns, each once; of a new provision, the one it would stand in. */
export function articlesOf(bill, entry) {
  const found = looked.get(entry);
  if (found?.bill === bill && found.sequence === bill.sequence) {
    return found.articles;
  }
  const articles = lookUp(bill, entry);
  looked.set(entry, {bill, sequence: bill.sequence, articles});
  return articles;
}

function lookUp(bill, entry) {
  const inserted = new Map(entry.acts.filter(({act}) => act === "INSERT_PROVISION")
    .map(({provision, place}) => [provision, place.after ?? place.parent]));
  const named = provisionsOf(entry).map(id => bill.provision(id) ? id : inserted.get(id) ?? id);
  return [...new Set(named.map(id => articleOf(bill, id)))];
}

/** Whether an entry passes `{article, state, author, standing}`; an empty one lets everything pass. */
export function passes(bill, entry, {article, state, author, standing}) {
  return (!state || entry.state === state)
    && (!standing || entry.state === "TABLED" && entry.standing === standing)
    && (!author || entry.by === author || entry.cosigners.includes(author))
    && (!article || articlesOf(bill, entry).includes(article));
}

/** Entries (in calling order) sorted `by` "order", "number" or "article" (its place in the bill). */
export function sorted(bill, entries, by) {
  if (by === "order") {
    return entries;
  }
  const place = new Map(bill.provisions.map(({id}, i) => [id, i]));
  const first = entry => Math.min(...articlesOf(bill, entry).map(id => place.get(id) ?? Infinity), Infinity);
  const places = by === "article" ? new Map(entries.map(entry => [entry.id, first(entry)])) : null;
  return [...entries].sort((a, b) => {
    const [x, y] = places ? [places.get(a.id), places.get(b.id)] : [0, 0];
    return x === y ? a.number - b.number : x < y ? -1 : 1;
  });
}

/** Top entries with those that amend them: `{entry, under}`; one whose parent is not listed stands on top. */
export function nested(entries) {
  const known = new Set(entries.map(({id}) => id));
  const under = new Map();
  for (const entry of entries.filter(({amends}) => known.has(amends))) {
    under.has(entry.amends) ? under.get(entry.amends).push(entry) : under.set(entry.amends, [entry]);
  }
  const grown = entry => ({entry, under: (under.get(entry.id) ?? []).map(grown)});
  return entries.filter(({amends}) => !known.has(amends)).map(grown);
}
