/** The entries of the film of one provision: sittings from its weave, and what was done to it as a whole. Pure. */
import {sittings} from "../history/revisions.js";

/** @param acts what the bill's timeline tells of other than words; only those of the provision are taken */
export function entriesOf(weave, acts = []) {
  const {provision} = weave;
  const revisions = Array.from({length: weave.at.length}, (_, i) => {
    const revision = weave.revision - i;
    return {revision, at: weave.at[revision], by: weave.byOf(revision), cause: weave.causeOf(revision), ...weave.count(revision)};
  });
  const words = sittings(revisions).reverse().map(sitting => ({kind: "WORDS", provision, ...sitting}));
  const own = acts.filter(act => act.kind === "TREE" && act.what !== "INSERTED" && (act.provision === provision || act.into === provision));
  return [...words, ...own.map(act => ({...act, provision}))].sort((one, other) => began(one) - began(other));
}

/** When an entry began (ms). */
export const began = ({from, at}) => new Date(from ?? at).getTime();

/** When it was over (ms). */
export const ended = ({to, at}) => new Date(to ?? at).getTime();

/** The instant of each step of a film (ms), those within a sitting evenly spread. */
export function instantsOf(film) {
  const instants = new Float64Array(film.steps);
  film.entries.forEach((entry, index) => {
    const start = film.startOf(index);
    const steps = film.endOf(index) - start;
    for (let i = 0; i <= steps; i++) {
      instants[start + i] = began(entry) + (steps === 0 ? 0 : (ended(entry) - began(entry)) * i / steps);
    }
  });
  return instants;
}
