/**
 * Where words come from: the origins of a bill's text in groups, and how many characters of each
 * stand where. Counts are UTF-16 units. Pure.
 */
const DAY = 86_400_000;

/** Spans of age from the newest, in milliseconds. */
const AGES = [["DAY", DAY], ["WEEK", 7 * DAY], ["MONTH", 30 * DAY], ["YEAR", 365 * DAY], ["OLDER", Infinity]];

/** By what words can be told apart. */
export const COLOURS = ["author", "party", "amendment", "age"];

/**
 * The group of an origin, by one of {@link COLOURS}.
 *
 * @param entryOf of an amendment's id: its entry in the docket, or undefined
 * @param now milliseconds; ages are counted from it
 */
export function groupOf(origin, colour, {entryOf, now}) {
  switch (colour) {
    case "author":
      return origin.by;
    case "amendment":
      return origin.amendment ?? origin.kind;
    case "party": {
      const {kind, of} = entryOf(origin.amendment)?.capacity ?? {};
      return kind ? `${kind} ${of}` : origin.kind;
    }
    default:
      return origin.kind === "IMPORT"
        ? "IMPORT" : AGES.find(([, most]) => now - Date.parse(origin.to) < most)?.[0] ?? "OLDER";
  }
}

/** `{key, origins: indexes, characters}`, of which there are words; the most words first, ages from the newest. */
export function groups(provenance, colour, context) {
  const counted = counts(provenance);
  const byKey = new Map();
  provenance.origins.forEach((origin, i) => {
    if (counted[i] > 0) {
      const key = groupOf(origin, colour, context);
      const group = byKey.get(key) ?? {key, origins: [], characters: 0};
      group.origins.push(i);
      group.characters += counted[i];
      byKey.set(key, group);
    }
  });
  const all = [...byKey.values()];
  const rank = ({key}) => key === "IMPORT" ? AGES.length : AGES.findIndex(([name]) => name === key);
  return all.sort(colour === "age" ? (a, b) => rank(a) - rank(b) : (a, b) => b.characters - a.characters);
}

/** How many characters stand of each origin. */
function counts({origins, provisions}) {
  const counted = new Array(origins.length).fill(0);
  for (const {runs} of provisions) {
    for (let i = 0; i < runs.length; i += 2) {
      counted[runs[i + 1]] += runs[i];
    }
  }
  return counted;
}

/** In which provisions words of these origins stand: `{id, characters}` in the order of the document. */
export function places({provisions}, origins) {
  const those = new Set(origins);
  return provisions.map(({id, runs}) => {
    let characters = 0;
    for (let i = 0; i < runs.length; i += 2) {
      characters += those.has(runs[i + 1]) ? runs[i] : 0;
    }
    return {id, characters};
  }).filter(({characters}) => characters > 0);
}

/** The indexes of the origins that are somebody's, or an amendment's. */
export function originsOf({origins}, {by, amendment}) {
  return origins.map((origin, i) => [origin, i])
    .filter(([origin]) => by ? origin.by === by : origin.amendment === amendment)
    .map(([, i]) => i);
}

/** Runs as `{from, to, origin}`. */
export function runsOf({runs}) {
  const all = [];
  for (let i = 0, from = 0; i < runs.length; i += 2) {
    all.push({from, to: from += runs[i], origin: runs[i + 1]});
  }
  return all;
}
