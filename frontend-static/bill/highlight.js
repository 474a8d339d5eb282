/**
 * Marks words of a shown text without touching it: the CSS Custom Highlight API paints ranges, so a
 * reader's selection and the layout stay as they are. A browser without it shows the lines alone.
 */
const NAME = "amended";
const painted = globalThis.Highlight && CSS.highlights ? new Highlight() : null;
if (painted) {
  CSS.highlights.set(NAME, painted);
}

/** @param container as `showWords` filled it; @param ranges `{from, to}` of its text, in UTF-16 units */
export function highlight(container, ranges) {
  clear();
  for (const {from, to} of painted ? ranges : []) {
    const range = domRange(container, from === to ? Math.max(0, from - 1) : from, from === to ? to + 1 : to);
    if (range) {
      painted.add(range);
    }
  }
}

export function clear() {
  painted?.clear();
}

/** The indexes of the lines of a CodeMirror `Text` that `{from, to}` reaches into. */
export function linesOf(text, {from, to}) {
  const first = text.lineAt(from).number - 1;
  return Array.from({length: text.lineAt(to).number - first}, (_, i) => first + i);
}

function domRange(container, from, to) {
  const start = place(container, from, false);
  const end = place(container, to, true);
  if (!start || !end) {
    return null;
  }
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** Where a position of the text is in the paragraphs: `[node, offset]`. A reference is taken whole. */
function place(container, position, end) {
  let at = 0;
  for (const paragraph of container.children) {
    const {line} = paragraph.dataset;
    if (position <= at + line.length) {
      return inParagraph(paragraph, position - at, end);
    }
    at += line.length + 1;
  }
  const last = container.lastElementChild;
  return last && [last, last.childNodes.length];
}

function inParagraph(paragraph, position, end) {
  let at = 0;
  for (const [i, node] of [...paragraph.childNodes].entries()) {
    const {length} = node.dataset ? `[[${node.dataset.reference}]]` : node.data;
    if (position < at + length || (end && position === at + length)) {
      return node.dataset ? [paragraph, end ? i + 1 : i] : [node, position - at];
    }
    at += length;
  }
  return [paragraph, paragraph.childNodes.length];
}
