/**
 * The map of a docket: which pending amendments meet which, as a grid that the arrow keys walk. Only
 * the cells in view are in the page, so a thousand by a thousand cost no more than a few.
 */
import {h} from "../element.js";
import {sayAttribute, t} from "../i18n.js";
import {pairKey} from "./meets.js";

/** Cells beyond the edge of the view that are kept ready. */
const BEYOND = 3;

export class Matrix {
  #entries = [];
  #pairs = new Map();
  #cells = new Map();
  #at = {row: 0, column: 0};
  #frame = null;

  /** @param grid the scrolling element, role grid; @param chosen(one, other) a cell was chosen by Enter or a click */
  constructor({grid, chosen}) {
    Object.assign(this, {grid, chosen});
    this.inner = h("div", {class: "matrix-cells", role: "presentation"});
    this.grid.replaceChildren(this.inner);
    this.grid.addEventListener("scroll", () => this.#soon());
    this.grid.addEventListener("keydown", event => this.#key(event));
    this.grid.addEventListener("click", event => this.#click(event));
    new ResizeObserver(() => this.#soon()).observe(this.grid);
  }

  show(entries, pairs) {
    const focused = this.grid.contains(document.activeElement);
    this.#entries = entries;
    this.#pairs = pairs;
    this.#at = {row: Math.min(this.#at.row, Math.max(0, entries.length - 1)), column: Math.min(this.#at.column, Math.max(0, entries.length - 1))};
    this.#cells.forEach(cell => cell.remove());
    this.#cells.clear();
    const size = `calc((${entries.length} + 1) * var(--cell))`;
    this.inner.style.inlineSize = size;
    this.inner.style.blockSize = size;
    this.grid.setAttribute("aria-rowcount", entries.length + 1);
    this.grid.setAttribute("aria-colcount", entries.length + 1);
    this.#draw(focused);
  }

  get #cell() {
    return parseFloat(getComputedStyle(this.inner).getPropertyValue("--cell-px")) || 40;
  }

  #soon() {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #draw(focused = this.grid.contains(document.activeElement)) {
    const {scrollTop, scrollLeft, clientHeight, clientWidth} = this.grid;
    const span = (from, length) => {
      const first = Math.max(0, Math.floor(from / this.#cell) - BEYOND);
      return [first, Math.min(this.#entries.length - 1, Math.ceil((from + length) / this.#cell) + BEYOND)];
    };
    const [top, bottom] = span(scrollTop, clientHeight);
    const [left, right] = span(scrollLeft, clientWidth);
    const wanted = new Map();
    const want = (row, column) => wanted.set(`${row} ${column}`, [row, column]);
    want(-1, -1);
    for (let row = top; row <= bottom; row++) {
      want(row, -1);
      for (let column = left; column <= right; column++) {
        want(row, column);
      }
    }
    for (let column = left; column <= right; column++) {
      want(-1, column);
    }
    want(this.#at.row, this.#at.column);
    for (const [key, cell] of this.#cells) {
      if (!wanted.has(key)) {
        cell.remove();
        this.#cells.delete(key);
      }
    }
    for (const [key, [row, column]] of wanted) {
      if (!this.#cells.has(key) && row < this.#entries.length) {
        const cell = this.#make(row, column);
        this.#cells.set(key, cell);
        this.#row(row).append(cell);
      }
    }
    [...this.inner.children].filter(row => row.childElementCount === 0).forEach(row => row.remove());
    this.#rove(focused);
  }

  #row(row) {
    const id = `row-${row}`;
    let found = [...this.inner.children].find(one => one.dataset.row === id);
    if (!found) {
      found = h("div", {class: row < 0 ? "matrix-row head" : "matrix-row", role: "row", "aria-rowindex": row + 2, "data-row": id});
      found.style.insetBlockStart = `calc(${row + 1} * var(--cell))`;
      this.inner.append(found);
    }
    return found;
  }

  #make(row, column) {
    const head = row < 0 || column < 0;
    const cell = h("div", {
      class: head ? "matrix-cell head" : "matrix-cell",
      role: row < 0 && column >= 0 ? "columnheader" : head && row >= 0 ? "rowheader" : "gridcell",
      "aria-colindex": column + 2, "data-row": row, "data-column": column, tabindex: head ? null : "-1",
    });
    cell.style.insetInlineStart = column < 0 ? "0" : `calc(${column + 1} * var(--cell))`;
    if (head) {
      cell.textContent = row < 0 && column < 0 ? "№" : String(this.#entries[Math.max(row, column)].number);
      return cell;
    }
    this.#fill(cell, this.#entries[row], this.#entries[column]);
    return cell;
  }

  #fill(cell, one, other) {
    if (one.id === other.id) {
      cell.dataset.kind = "SELF";
      sayAttribute(cell, "aria-label", "docket.cell.self", {number: one.number});
      return;
    }
    const pair = this.#pairs.get(pairKey(one.id, other.id));
    if (!pair) {
      sayAttribute(cell, "aria-label", "docket.cell.apart", {one: one.number, other: other.number});
      return;
    }
    const [kind] = pair.kinds;
    const falls = pair.falls.length > 0;
    cell.dataset.kind = kind;
    cell.append(h("span", {"aria-hidden": "true"}, t(`docket.letter.${kind}`), falls ? h("sub", {}, "↓") : ""));
    const facts = {one: one.number, other: other.number, kinds: () => kindsSaid(pair.kinds), falls: () => fallsSaid(pair, one, other)};
    sayAttribute(cell, "aria-label", "docket.cell", facts);
    sayAttribute(cell, "title", "docket.cell", facts);
  }

  #rove(focus) {
    this.inner.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    const cell = this.#cells.get(`${this.#at.row} ${this.#at.column}`);
    cell?.setAttribute("tabindex", "0");
    if (focus && cell && document.activeElement !== cell) {
      cell.focus({preventScroll: true});
    }
  }

  #go(row, column) {
    const last = this.#entries.length - 1;
    this.#at = {row: Math.max(0, Math.min(last, row)), column: Math.max(0, Math.min(last, column))};
    const size = this.#cell;
    const {scrollTop, scrollLeft, clientHeight, clientWidth} = this.grid;
    const into = (at, from, length) => Math.min(at * size, Math.max(from, (at + 2) * size - length));
    this.grid.scrollTo({top: into(this.#at.row, scrollTop, clientHeight), left: into(this.#at.column, scrollLeft, clientWidth), behavior: "instant"});
    this.#draw();
    this.#rove(true);
  }

  #key(event) {
    const {row, column} = this.#at;
    const last = this.#entries.length - 1;
    const page = Math.max(1, Math.floor(this.grid.clientHeight / this.#cell) - 2);
    const to = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      Home: event.ctrlKey ? [0, 0] : [row, 0], End: event.ctrlKey ? [last, last] : [row, last],
      PageUp: [row - page, column], PageDown: [row + page, column],
    }[event.key];
    if (to) {
      event.preventDefault();
      this.#go(...to);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#choose(row, column);
    }
  }

  #click(event) {
    const cell = event.target.closest?.(".matrix-cell:not(.head)");
    if (cell) {
      this.#at = {row: Number(cell.dataset.row), column: Number(cell.dataset.column)};
      this.#rove(true);
      this.#choose(this.#at.row, this.#at.column);
    }
  }

  #choose(row, column) {
    const [one, other] = [this.#entries[row], this.#entries[column]];
    if (one && other && one !== other && this.#pairs.has(pairKey(one.id, other.id))) {
      this.chosen(one, other);
    }
  }
}

export const kindsSaid = kinds => kinds.map(kind => t(`docket.meetSaid.${kind}`)).join(", ");

/** "; 7 falls if 3 is adopted", for each that does. */
export function fallsSaid({falls}, one, other) {
  return falls.map(id => id === one.id ? [one, other] : [other, one])
    .map(([falling, adopted]) => t("docket.cell.falls", {falling: falling.number, adopted: adopted.number})).join("");
}
