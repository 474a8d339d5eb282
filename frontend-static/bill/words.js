/** The words of a provision as paragraphs for reading, changed line by line so that a reader's selection survives. */
import {h} from "../element.js";
import {pieces} from "../law/references.js";

/** Number pieces (see law/numbers.js) as nodes. */
export function numberNodes(parts) {
  return parts.map(({text, raised}) => text ?? h("sup", {}, raised));
}

/** Makes `container` show `text`; `labelOf` says how a reference is shown: `{pieces, title, broken, href}`. */
export function showWords(container, text, labelOf) {
  const lines = text === "" ? [] : text.split("\n");
  const shown = [...container.children];
  let start = 0;
  while (start < lines.length && start < shown.length && shown[start].dataset.line === lines[start]) {
    start++;
  }
  let end = 0;
  while (end < lines.length - start && end < shown.length - start
      && shown.at(-1 - end).dataset.line === lines.at(-1 - end)) {
    end++;
  }
  const after = shown[shown.length - end] ?? null;
  shown.slice(start, shown.length - end).forEach(line => line.remove());
  lines.slice(start, lines.length - end).forEach(line => container.insertBefore(paragraph(line, labelOf), after));
}

/** Gives every reference in `root` the number its provision has now. */
export function refreshReferences(root, labelOf) {
  for (const link of root.querySelectorAll("a.reference")) {
    link.replaceWith(reference(link.dataset.reference, labelOf));
  }
}

/** Words with their references, as nodes. */
export function inline(text, labelOf) {
  return pieces(text).map(piece => piece.reference === undefined ? piece.text : reference(piece.reference, labelOf));
}

/** The beginning of an item in a list within a text: "1) ", "9¹) ", "a) ". */
export const ITEM = /^(?:\d{1,3}[⁰¹²³⁴-⁹]*|\p{Ll}ʻ?)\)\s/u;

function paragraph(line, labelOf) {
  const element = h("p", {class: ITEM.test(line) ? "item" : null}, ...inline(line, labelOf));
  element.dataset.line = line;
  return element;
}

function reference(id, labelOf) {
  const label = labelOf(id);
  return h("a", {
    class: label.broken ? "reference broken" : "reference",
    href: label.broken ? null : `#p-${id}`,
    title: label.title,
    "data-reference": id,
  }, ...numberNodes(label.pieces));
}
