/**
 * Revisions gathered into sittings, each shown as one entry: one person's edits with no long pause,
 * or, where several people wrote at the same time, the edits of them all. Pure.
 */

/** A pause longer than this (ms) begins a new sitting. */
const PAUSE = 10 * 60 * 1000;
/** People whose edits alternate with no longer a pause than this (ms) wrote together. */
const TOGETHER = 60 * 1000;

/**
 * Sittings, newest first, from revisions, newest first:
 * `{people, first, last, from, to, cause, inserted, deleted}`; `first` and `last` are revision numbers,
 * `from` and `to` instants as they were given: RFC 3339 or milliseconds. What came of different causes,
 * where these are given, is never one sitting.
 */
export function sittings(revisions) {
  const turns = turnsIn(revisions);
  const ends = endsOf(turns);
  const found = [];
  for (let i = 0; i < turns.length; i++) {
    const start = i;
    for (let end = ends[i]; i < end; end = Math.max(end, ends[i])) {
      i++;
    }
    found.push(joined(turns.slice(start, i + 1)));
  }
  return found;
}

/** For each turn the last one of the same person that no pause lies before. */
function endsOf(turns) {
  const ends = [];
  let last = new Map();
  for (let i = turns.length - 1; i >= 0; i--) {
    const {by, last: revision, from, cause} = turns[i];
    const next = turns[i + 1];
    if (!next || next.last === 0 || revision === 0 || cause !== next.cause || time(from) - time(next.to) > TOGETHER) {
      last = new Map();
    }
    last.has(by) || last.set(by, i);
    ends[i] = last.get(by);
  }
  return ends;
}

function joined(turns) {
  const {last, to} = turns[0];
  const {first, from} = turns.at(-1);
  const sum = name => turns.reduce((total, turn) => total + turn[name], 0);
  const people = [...new Set(turns.map(({by}) => by))];
  const {cause} = turns[0];
  return {people, first, last, from, to, cause, inserted: sum("inserted"), deleted: sum("deleted")};
}

/** One person's edits in a row, as long as there is no long pause. */
function turnsIn(revisions) {
  const found = [];
  for (const {revision, at, by, cause, inserted, deleted} of revisions) {
    const open = found.at(-1);
    const goesOn = open && open.by === by && open.cause === cause && open.first > 1 && revision > 0
      && time(open.from) - time(at) <= PAUSE;
    if (goesOn) {
      open.first = revision;
      open.from = at;
      open.inserted += inserted;
      open.deleted += deleted;
    } else {
      found.push({by, first: revision, last: revision, from: at, to: at, cause, inserted, deleted});
    }
  }
  return found;
}

const time = instant => new Date(instant).getTime();
