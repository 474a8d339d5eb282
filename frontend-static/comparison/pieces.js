/** Pieces of a unit's words as nodes: what came and went is marked by more than colour, moves link to their other end. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {inline} from "../bill/words.js";

const STOOD = ["same", "deleted", "movedFrom"];
const STANDS = ["same", "inserted", "movedTo"];

export const stood = piece => STOOD.includes(piece.kind);
export const stands = piece => STANDS.includes(piece.kind);

/** Pieces as paragraphs: each a list of pieces without line feeds. */
export function paragraphs(pieces) {
  const lines = [[]];
  for (const piece of pieces) {
    piece.text.split("\n").forEach((text, i) => {
      i > 0 && lines.push([]);
      text && lines.at(-1).push({...piece, text, continued: i > 0});
    });
  }
  return lines;
}

/**
 * Rows `{before, after}` for two columns: lists of pieces that stand beside one another. A row ends where
 * both have a paragraph's end, and before and after paragraphs that only one of them has.
 */
export function rows(pieces) {
  const found = new Rows();
  for (let i = 0; i < pieces.length;) {
    if (pieces[i].kind === "same") {
      found.same(pieces[i++]);
    } else {
      const from = i;
      while (i < pieces.length && pieces[i].kind !== "same") {
        i++;
      }
      found.changed(pieces.slice(from, i));
    }
  }
  return found.all();
}

class Rows {
  #rows = [];
  #row = {before: [], after: []};

  same(piece) {
    for (const text of piece.text.split(/(?<=\n)/)) {
      this.#row.before.push({...piece, text});
      this.#row.after.push({...piece, text});
      text.endsWith("\n") && this.#close();
    }
  }

  changed(pieces) {
    const before = pieces.filter(stood);
    const after = pieces.filter(stands);
    const sides = [before, after].filter(side => side.length > 0);
    if (sides.every(side => side[0].text.startsWith("\n"))) {
      this.#close();
      sides.forEach(side => { side[0] = {...side[0], text: side[0].text.slice(1)}; });
    }
    this.#row.before.push(...before);
    this.#row.after.push(...after);
    sides.every(side => side.at(-1).text.endsWith("\n")) && this.#close();
  }

  all() {
    this.#close();
    return this.#rows;
  }

  #close() {
    if (this.#row.before.length + this.#row.after.length > 0) {
      this.#rows.push(this.#row);
      this.#row = {before: [], after: []};
    }
  }
}

/** Paragraphs of pieces as elements; the first piece of each changed place is a stop for the reader. */
export function wording(pieces, comparison) {
  let changed = false;
  return paragraphs(pieces).filter((line, i, all) => line.length > 0 || i < all.length - 1).map(line =>
    h("p", {}, ...line.flatMap(piece => {
      const first = piece.kind !== "same" && !changed;
      changed = piece.kind !== "same";
      return nodes(piece, first, comparison);
    })));
}

function nodes(piece, first, comparison) {
  const words = inline(piece.text, id => comparison.bill.labelOf(id));
  words.filter(node => node.href).forEach(link => { link.href = `/bills/${comparison.bill.id}${link.hash}`; });
  if (piece.kind === "same") {
    return words;
  }
  const gone = piece.kind === "deleted" || piece.kind === "movedFrom";
  const moved = piece.move !== null;
  const mark = h(gone ? "del" : "ins", {class: moved ? "moved" : null, "data-stop": first}, ...words);
  return moved && !piece.continued ? [toOtherEnd(piece, gone, comparison), mark] : [mark];
}

function toOtherEnd({move, other}, gone, comparison) {
  return say(h("a", {
    class: "move",
    id: `move-${move}-${gone ? "from" : "to"}`,
    href: `#move-${move}-${gone ? "to" : "from"}`,
  }), gone ? "comparison.movedTo" : "comparison.movedFrom",
  {place: () => comparison.called(other, gone ? "after" : "before")});
}
