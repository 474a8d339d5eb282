/** How pending amendments meet, in pairs, for the map and for sentences. Pure. */

/** The gravest first; a pair is shown by its first. */
export const KINDS = ["SAME", "WORDS", "STRUCTURE", "REFERENCE", "PLACE", "DESCRIBED", "PROVISION"];

/** Pairs of entries that meet, by `pairKey`: `{kinds, falls: ids that fall if the other is adopted}`. */
export function pairsOf(entries) {
  const shown = new Set(entries.map(({id}) => id));
  const pairs = new Map();
  for (const entry of entries) {
    for (const {with: other, kinds, falls} of entry.meets ?? []) {
      if (!shown.has(other)) {
        continue;
      }
      const key = pairKey(entry.id, other);
      const pair = pairs.get(key) ?? {kinds: [], falls: []};
      pair.kinds = KINDS.filter(kind => pair.kinds.includes(kind) || kinds.includes(kind));
      if (falls) {
        pair.falls.push(entry.id);
      }
      pairs.set(key, pair);
    }
  }
  return pairs;
}

/** The same for both orders. */
export const pairKey = (one, other) => one < other ? `${one} ${other}` : `${other} ${one}`;

/** The entries that have a part in any of the pairs, in their order. */
export function meeting(entries, pairs) {
  const those = new Set([...pairs.keys()].flatMap(key => key.split(" ")));
  return entries.filter(({id}) => those.has(id));
}
