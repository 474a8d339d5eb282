/** What the author of amendments has to be told of them, by the docket's entries. Pure. */

/** How many are told of one by one. */
export const MOST = 3;

/** Standings of a pending amendment that wait for its author, and what the author is told. */
const WAITING = {CONFLICTING: "changed", TARGET_REPEALED: "repealed"};
const ENDS = {FALLEN: "fell", REJECTED: "rejected", MERGED: "merged"};

/**
 * The news for an account: `{key, what, entry, other, asks}`, what waits for an answer first. `key` names
 * one news among all of a device; `other` is the id of the amendment that brought it about, or null.
 */
export function newsFor(account, entries) {
  const news = entries.filter(({by}) => by === account).flatMap(entry => {
    const {id, state, standing, end, objection} = entry;
    const waiting = state === "TABLED" ? WAITING[standing] : undefined;
    if (waiting) {
      return [{key: `${id} ${standing}`, what: waiting, entry, other: null, asks: true}];
    }
    const ended = objection && state === "FALLEN" ? undefined : ENDS[state];
    return ended ? [{key: `${id} ${state}`, what: ended, entry, other: end?.because ?? end?.into ?? null, asks: false}] : [];
  });
  return news.sort((a, b) => Number(b.asks) - Number(a.asks) || b.entry.number - a.entry.number);
}
