/**
 * The address of a moment of the film: `revision=` in that of one provision, else `step=` with a step's
 * name; `amendment=` is the first step that came of it; `against=` what it is compared with. Pure.
 */

/** The step that an address asks for, or −1. */
export function stepAsked(asked, film, provision) {
  const places = [
    provision !== null && asked.has("revision") ? film.stepOf(provision, Number(asked.get("revision"))) : -1,
    film.named(asked.get("step") ?? ""),
    film.ofCause(asked.get("amendment") ?? ""),
  ];
  return places.find(step => step >= 0) ?? -1;
}

/** What an address asks to compare with: in the film of one provision a number is a revision. */
export function againstAsked(asked, provision) {
  const told = asked.get("against");
  return provision !== null && /^\d+$/.test(told ?? "") ? `${provision}@${told}` : told;
}

/** The address of a step beside what it is compared with (see Against.told). */
export function addressOf(step, film, provision, against) {
  const {entry, revision} = film.at(step);
  const parts = new URLSearchParams();
  if (provision !== null) {
    parts.set("provision", provision);
  }
  if (provision !== null && entry.kind === "WORDS") {
    parts.set("revision", revision);
  } else {
    parts.set("step", film.nameOf(step));
  }
  if (against !== null) {
    parts.set("against", provision !== null && against.startsWith(`${provision}@`) ? against.slice(provision.length + 1) : against);
  }
  return `?${parts}`.replaceAll("%40", "@");
}
