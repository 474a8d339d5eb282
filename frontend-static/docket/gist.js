/** What an amendment changes, in one line: the changed words with a little of what stands around them. Pure. */

/** UTF-16 units, about. */
const AROUND = 28;
const LONGEST = 90;
const MOST_CHANGES = 4;

/** Pieces (see amendments/pieces.js) shortened to one line. */
export function gist(pieces) {
  const found = [];
  let changes = 0;
  for (const [i, {kind, text}] of pieces.entries()) {
    if (kind === "same") {
      const words = flat(text, " ");
      const before = i === 0 ? "" : head(words, AROUND);
      const after = i === pieces.length - 1 ? "" : tail(words, AROUND);
      const whole = i > 0 && i < pieces.length - 1 && words.length <= 2 * AROUND;
      const shown = whole || words.length <= AROUND && (before || after) ? words
        : before && after ? `${before}… ${after}` : before || after;
      if (changes > MOST_CHANGES) {
        break;
      }
      found.push({kind, text: shown});
    } else {
      changes++;
      if (changes > MOST_CHANGES) {
        found.push({kind: "same", text: "…"});
        break;
      }
      found.push({kind, text: middle(flat(text, "¶ "))});
    }
  }
  return found.filter(({text}) => text !== "");
}

/** The beginning of some words, cut at a space. */
export function head(text, most) {
  if (text.length <= most) {
    return text;
  }
  const cut = text.slice(0, most + 1).lastIndexOf(" ");
  return `${text.slice(0, cut > 0 ? cut : whole(text, most))}…`;
}

/** The end of some words, cut at a space. */
export function tail(text, most) {
  if (text.length <= most) {
    return text;
  }
  const from = text.length - most;
  const cut = text.indexOf(" ", from - 1);
  return `…${text.slice(cut >= 0 && cut < text.length - 1 ? cut + 1 : whole(text, from))}`;
}

function middle(text) {
  return text.length <= LONGEST ? text : `${head(text, LONGEST * 0.6)} ${tail(text, LONGEST * 0.3)}`;
}

const flat = (text, mark) => text.replaceAll("\n", mark);

/** A place that cuts no surrogate pair in two. */
function whole(text, at) {
  return text.charCodeAt(at) >>> 10 === 0x37 ? at - 1 : at;
}
