/** Cross-references in the law's words: `[[provision-id]]` stands for the number that provision has now. Pure. */
const REFERENCE = /\[\[([A-Za-z0-9._-]{1,64})\]\]/g;

/** A line as pieces `{text}` and `{reference}`. */
export function pieces(line) {
  const found = [];
  let at = 0;
  for (const match of line.matchAll(REFERENCE)) {
    if (match.index > at) {
      found.push({text: line.slice(at, match.index)});
    }
    found.push({reference: match[1]});
    at = match.index + match[0].length;
  }
  if (at < line.length) {
    found.push({text: line.slice(at)});
  }
  return found;
}

/** Where references stand in a text: `{from, to, reference}` in UTF-16 units. */
export function spans(text, offset = 0) {
  return [...text.matchAll(REFERENCE)].map(match => ({
    from: offset + match.index,
    to: offset + match.index + match[0].length,
    reference: match[1],
  }));
}

export const written = id => `[[${id}]]`;
