/** Makes the weave of a text from its edits, one revision for each: as the server does, in the simplest way. */

/**
 * @param start the text of revision 0
 * @param edits of revision 1 and on: `{from, remove, insert, by = "a", pause = 100, cause = null}`, in
 *     UTF-16 units and milliseconds
 */
export function woven(start, edits) {
  const first = {next: null};
  const standing = [];
  put(first, standing, 0, start, 0);
  edits.forEach(({from, remove = 0, insert = ""}, i) => {
    standing.splice(from, remove).forEach(unit => { unit.gone = i + 1; });
    put(first, standing, from, insert, i + 1);
  });
  const runs = [];
  let text = "";
  for (let unit = first.next; unit; unit = unit.next) {
    text += unit.text;
    if (runs.length > 0 && runs.at(-2) === unit.born && runs.at(-1) === unit.gone) {
      runs[runs.length - 3]++;
    } else {
      runs.push(1, unit.born, unit.gone);
    }
  }
  const told = [{}, ...edits];
  const people = [...new Set(told.map(({by = "a"}) => by))];
  const causes = [...new Set(told.flatMap(({cause}) => cause ?? []))];
  return {
    provision: "p", revision: edits.length, text, runs, people, causes,
    at: [Date.UTC(2026, 0, 1), ...edits.map(({pause = 100}) => pause)],
    by: told.map(({by = "a"}) => people.indexOf(by)),
    cause: told.flatMap(({cause}, r) => cause ? [r, causes.indexOf(cause)] : []),
  };
}

function put(first, standing, from, insert, born) {
  const units = insert.split("").map(text => ({text, born, gone: -1, next: null}));
  let last = from === 0 ? first : standing[from - 1];
  for (const unit of units) {
    unit.next = last.next;
    last.next = unit;
    last = unit;
  }
  if (from === standing.length) {
    units.forEach(unit => standing.push(unit));
  } else {
    standing.splice(from, 0, ...units);
  }
}

/** Edits at random, of words that may try a reader, and the text after each: `{edits, texts}`. */
export function scribbled({below, one}, count) {
  const words = ["Oʻzbekiston", "qonun", " ", "\n", "\n\n", "😀", "[[p-1]]", "a\nb", ",", "9¹"];
  const edits = [];
  const texts = [one(["", "Modda.\nMatn.", "\n"])];
  for (let i = 0; i < count; i++) {
    const text = texts.at(-1);
    const from = below(text.length + 1);
    const remove = below(3) === 0 ? Math.min(below(12), text.length - from) : 0;
    const insert = below(3) > 0 ? one(words) : "";
    edits.push({from, remove, insert, by: one(["a", "b"]), pause: one([10, 100, 90_000, 700_000]), cause: below(9) === 0 ? "am-1" : null});
    texts.push(text.slice(0, from) + insert + text.slice(from + remove));
  }
  return {edits, texts};
}
