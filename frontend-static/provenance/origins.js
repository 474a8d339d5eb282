/**
 * Where words come from: the origins of a bill's text in groups, and how many characters of each
 * stand where. Counts are UTF-16 units. Pure.
 */
const DAY = 86_400_000;

/** Spans of age from the newest, in milliseconds. */
const AGES = [["DAY", DAY], ["WEEK", 7 * DAY], ["MONTH", 30 * DAY], ["YEAR", 365 * DAY], ["OLDER", Infinity]];

/** From the newest. */
const RANKS = {
  age: ({key}) => key === "IMPORT" ? AGES.length : AGES.findIndex(([name]) => name === key),
  version: ({key}) => key === "UNPUBLISHED" ? -Infinity : -key,
};

/** By what words can be told apart. */
export const COLOURS = ["author", "party", "amendment", "version", "age"];

/**
 * The group of an origin, by one of {@link COLOURS}.
 *
 * @param entryOf of an amendment's id: its entry in the docket, or undefined
 * @param versionOf of a version's number: the version, or undefined
 * @param now milliseconds; ages are counted from it
 */
export function groupOf(origin, colour, {entryOf, versionOf, now}) {
  switch (colour) {
    case "author":
      return origin.by;
    case "amendment":
      return origin.amendment ?? origin.kind;
    case "party": {
      const {kind, of} = entryOf(origin.amendment)?.capacity ?? {};
      return kind ? `${kind} ${of}` : origin.kind;
    }
    case "version":
      return origin.version ?? "UNPUBLISHED";
    default: {
      const since = origin.kind === "IMPORT" ? versionOf(origin.version)?.dated : origin.to;
      return since ? AGES.find(([, most]) => now - Date.parse(since) < most)?.[0] ?? "OLDER" : "IMPORT";
    }
  }
}

/** `{key, origins: indexes, characters}`, of which there are words; the most words first, ages and versions from the newest. */
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
  const rank = RANKS[colour] ?? (({characters}) => -characters);
  return all.sort((a, b) => rank(a) - rank(b));
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
