/** Revisions gathered into sittings: one person's edits with no long pause, shown as one entry. Pure. */

/** A pause longer than this (ms) begins a new sitting. */
const PAUSE = 10 * 60 * 1000;

/**
 * Sittings, newest first, from revisions, newest first:
 * `{by, first, last, from, to, inserted, deleted}`; `first` and `last` are revision numbers.
 */
export function sittings(revisions) {
  const found = [];
  for (const {revision, at, by, inserted, deleted} of revisions) {
    const open = found.at(-1);
    const goesOn = open && open.by === by && open.first > 1 && revision > 0
      && Date.parse(open.from) - Date.parse(at) <= PAUSE;
    if (goesOn) {
      open.first = revision;
      open.from = at;
      open.inserted += inserted;
      open.deleted += deleted;
    } else {
      found.push({by, first: revision, last: revision, from: at, to: at, inserted, deleted});
    }
  }
  return found;
}
