/**
 * Where a reader may stop on the way through a bill's time: its introduction, every sitting of editing, change of the
 * tree, decision and published version, and now. Pure.
 *
 * A stop is `{moment, position, at, kind, numbers?, version?}`; `kind` is INTRODUCED, WORDS, TREE, AMENDED, VERSION
 * or NOW. Several changes with one cause are one stop, at the last of them: before it not all texts had followed. An
 * edit after which a version was published is told by that version alone.
 */

/**
 * @param timeline as the server tells it, or null where it is not known
 * @param versions as published
 * @param numberOf an amendment's number by its id, or undefined
 */
export function stopsOf(timeline, versions, numberOf = () => undefined) {
  const published = versions.map(version =>
    ({...at(version.position, version.at, "VERSION"), moment: `v${version.number}`, version}));
  const shownByOne = new Set(versions.map(({position}) => position));
  const stops = new Map();
  const put = stop => {
    if (stop.kind === "AMENDED" || stop.kind === "INTRODUCED" || !shownByOne.has(stop.position) && !stops.has(stop.position)) {
      stops.set(stop.position, stop);
    }
  };
  if (timeline) {
    put(at(timeline.position, timeline.introduced, "INTRODUCED"));
    timeline.steps.filter(({cause}) => !cause).forEach(step => put(at(step.position, step.to ?? step.at, step.kind)));
    decisionsOf(timeline.steps, numberOf).forEach(put);
  }
  const ordered = [...stops.values(), ...published].toSorted((a, b) => a.position - b.position);
  return [...ordered, {moment: "now", position: Infinity, at: null, kind: "NOW"}];
}

/** The stop that shows what `moment` and its `position` show; else the last one before it. */
export function stopAt(stops, moment, position) {
  const same = stops.findIndex(stop => stop.moment === moment);
  return same >= 0 ? same : Math.max(0, stops.findLastIndex(stop => stop.position <= position));
}

/** The next stop with a version in a direction (1 or -1); -1 where there is none. The end counts as one. */
export function versionFrom(stops, index, step) {
  for (let i = index + step; i >= 0 && i < stops.length; i += step) {
    if (stops[i].version || stops[i].kind === "NOW") {
      return i;
    }
  }
  return -1;
}

const at = (position, instant, kind) => ({moment: `p${position}`, position, at: instant, kind});

/** One stop for each decision, where its last text had followed. */
function decisionsOf(steps, numberOf) {
  const decisionOf = new Map(steps.filter(({kind}) => kind === "AMENDED").map(({cause, decision}) => [cause, decision]));
  const decisions = new Map();
  for (const step of steps.filter(({cause}) => cause)) {
    const key = decisionOf.get(step.cause) ?? step.cause;
    const stop = decisions.get(key) ?? {...at(0, step.at ?? step.to, "AMENDED"), numbers: []};
    if (step.kind === "AMENDED") {
      stop.at = step.at;
      stop.numbers.push(numberOf(step.cause));
    }
    if (step.position > stop.position) {
      Object.assign(stop, {position: step.position, moment: `p${step.position}`});
    }
    decisions.set(key, stop);
  }
  return [...decisions.values()].map(stop => ({...stop, numbers: stop.numbers.filter(Boolean).toSorted((a, b) => a - b)}));
}
