/** Where the published versions of a bill lie on a film. Pure. */

/**
 * Versions with the step after which each was published, as far as the timeline tells; those from before
 * the film are left out. The film of one provision has no places in the log: the bill's timeline has them.
 */
export function placed(versions, film, timeline, provision) {
  return versions.map(version => ({...version, step: stepAt(version.position, film, timeline, provision)}))
    .filter(({step}) => step >= 0);
}

function stepAt(position, film, timeline, provision) {
  if (provision === null) {
    return film.atPosition(position);
  }
  const own = timeline.filter(step => step.kind === "WORDS" && step.provision === provision);
  const last = own.findLast(step => step.position <= position)?.last ?? (own[0]?.first ?? 1) - 1;
  return last < 0 ? -1 : film.stepOf(provision, last);
}
