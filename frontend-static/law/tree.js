/** The tree of a bill as a list: provisions in document order, parents before their children. Pure. */
import {isInner} from "./numbers.js";

/** Depth of each provision by id; 0 is the outermost. */
export function depths(provisions) {
  const depth = new Map();
  for (const {id, parent} of provisions) {
    depth.set(id, parent === null ? 0 : (depth.get(parent) ?? -1) + 1);
  }
  return depth;
}

export function siblings(provisions, parent) {
  return provisions.filter(provision => provision.parent === parent);
}

/** The place before the sibling before; from the first place, the end of the unit before its parent. */
export function placeUp(provisions, id) {
  const {parent} = find(provisions, id);
  const [row, at] = standing(provisions, id);
  if (at > 0) {
    return {parent, after: row[at - 2]?.id ?? null};
  }
  const aunt = parent === null ? undefined : neighbour(provisions, parent, -1);
  return aunt ? {parent: aunt.id, after: siblings(provisions, aunt.id).at(-1)?.id ?? null} : null;
}

/** The place after the sibling after; from the last place, the beginning of the unit after its parent. */
export function placeDown(provisions, id) {
  const {parent} = find(provisions, id);
  const next = neighbour(provisions, id, 1);
  if (next) {
    return {parent, after: next.id};
  }
  const aunt = parent === null ? undefined : neighbour(provisions, parent, 1);
  return aunt ? {parent: aunt.id, after: null} : null;
}

/** The last place inside the sibling before. */
export function placeIn(provisions, id) {
  const before = neighbour(provisions, id, -1);
  return before ? {parent: before.id, after: siblings(provisions, before.id).at(-1)?.id ?? null} : null;
}

/** The place right after the parent. */
export function placeOut(provisions, id) {
  const {parent} = find(provisions, id);
  return parent === null ? null : {parent: find(provisions, parent).parent, after: parent};
}

/** Whether `inner` is `outer` or stands somewhere inside it. */
export function isInside(provisions, inner, outer) {
  for (let at = inner; at !== null; at = find(provisions, at)?.parent ?? null) {
    if (at === outer) {
      return true;
    }
  }
  return false;
}

/**
 * The number to propose for a unit inserted after `id`: 9¹ between 9 and 10, 14 after the last.
 * Units inside an article are counted in their parent, the others through the whole bill.
 */
export function numberAfter(provisions, id) {
  const {kind, number, parent} = find(provisions, id);
  const row = isInner(kind) ? siblings(provisions, parent) : provisions;
  const taken = row.filter(provision => provision.kind === kind).map(provision => provision.number);
  if (!taken.some(other => other.main === number.main + 1)) {
    return {main: number.main + 1, inserted: 0};
  }
  return firstFree(number, taken);
}

/** The number to propose for what is split off `id`: always with a superscript, 9¹ and then 9². */
export function nextInserted(provisions, id) {
  const {kind, number, parent} = find(provisions, id);
  const row = isInner(kind) ? siblings(provisions, parent) : provisions;
  return firstFree(number, row.filter(provision => provision.kind === kind).map(provision => provision.number));
}

function firstFree(number, taken) {
  let inserted = number.inserted + 1;
  while (taken.some(other => other.main === number.main && other.inserted === inserted)) {
    inserted++;
  }
  return {main: number.main, inserted};
}

function find(provisions, id) {
  return provisions.find(provision => provision.id === id);
}

function standing(provisions, id) {
  const row = siblings(provisions, find(provisions, id).parent);
  return [row, row.findIndex(provision => provision.id === id)];
}

function neighbour(provisions, id, step) {
  const [row, at] = standing(provisions, id);
  return row[at + step];
}
