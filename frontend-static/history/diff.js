/**
 * What changed between two texts, by words: Myers' O(ND) difference (Algorithmica 1, 1986) over
 * words, spaces and marks, so that a change never cuts inside a word, an oʻ or a surrogate pair. Pure.
 */

/** Beyond this many differing words the whole middle is shown as replaced. */
const MOST = 1200;

/** Pieces `{kind: "same" | "inserted" | "deleted", text}` that lead from `before` to `after`. */
export function difference(before, after) {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    ...a.slice(0, start).map(same),
    ...middle,
    ...a.slice(a.length - end).map(same),
  ]);
}

function words(text) {
  return text.match(/\[\[[A-Za-z0-9._-]{1,64}\]\]|[\p{L}\p{M}\p{N}ʻʼ'‘’]+|\n|[^\S\n]+|[^\p{L}\p{M}\p{N}\sʻʼ'‘’]/gu) ?? [];
}

const same = text => ({kind: "same", text});
const inserted = text => ({kind: "inserted", text});
const deleted = text => ({kind: "deleted", text});

function compare(a, b) {
  if (a.length === 0 || b.length === 0) {
    return [...a.map(deleted), ...b.map(inserted)];
  }
  const trace = shortest(a, b);
  return trace ? walkBack(a, b, trace) : [...a.map(deleted), ...b.map(inserted)];
}

/** The furthest reaching points of every number of edits, or null beyond MOST. */
function shortest(a, b) {
  const trace = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST); edits++) {
    trace.push(reach);
    const next = new Map(reach);
    for (let k = -edits; k <= edits; k += 2) {
      let x = goesDown(reach, k, edits) ? reach.get(k + 1) : reach.get(k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        return trace;
      }
    }
    reach = next;
  }
  return null;
}

function goesDown(reach, k, edits) {
  return k === -edits || (k !== edits && reach.get(k - 1) < reach.get(k + 1));
}

function walkBack(a, b, trace) {
  const found = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const k = x - y;
    const down = goesDown(trace[edits], k, edits);
    const fromK = down ? k + 1 : k - 1;
    const fromX = trace[edits].get(fromK);
    const fromY = fromX - fromK;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && (x > fromX + (down ? 0 : 1) || y > fromY + (down ? 1 : 0))) {
      found.push(same(a[--x]));
      y--;
    }
    if (edits > 0) {
      found.push(down ? inserted(b[--y]) : deleted(a[--x]));
    }
  }
  return found.reverse();
}

/** Neighbours of one kind as one piece; in a changed place what went stands before what came. */
function joined(pieces) {
  const result = [];
  let gone = "";
  let come = "";
  const close = () => {
    if (gone) {
      result.push(deleted(gone));
    }
    if (come) {
      result.push(inserted(come));
    }
    gone = come = "";
  };
  pieces.forEach(({kind, text}, i) => {
    const between = kind === "same" && text === " " && (gone || come)
      && pieces[i + 1] && pieces[i + 1].kind !== "same";
    if (kind === "deleted" || between) {
      gone += text;
    }
    if (kind === "inserted" || between) {
      come += text;
    }
    if (kind === "same" && !between) {
      close();
      result.at(-1)?.kind === "same" ? result.at(-1).text += text : result.push(same(text));
    }
  });
  close();
  return result;
}
