/** Loads what a film is made of. */
import * as api from "../api.js";
import {besides, unknownBill} from "../besides.js";
import {Bill} from "../bill/bill.js";
import {entriesOf} from "./entries.js";
import {Film} from "./film.js";
import {Reels} from "./reels.js";
import {placed} from "./versions.js";

/**
 * The film of a provision, or of the whole bill where `provision` is null: `{bill, film, reels, numbers,
 * versions, provision, timeline, position}`; `numbers` has the numbers of amendments by id, `timeline` is known up to
 * `position` in the log.
 */
export async function openFilm(billId, provision) {
  const path = `/api/bills/${billId}`;
  const reels = new Reels({bill: billId, get: api.get});
  const [outline, docket, versions, {timeline, position}, weave] = await Promise.all([
    besides(api.get(`${path}/outline`), "outline", unknownBill(billId)),
    besides(api.get(`${path}/docket`), "docket", {amendments: []}),
    besides(api.get(`${path}/versions`), "versions", {versions: []}),
    wholeTimeline(path),
    provision === null ? null : reels.load(provision),
  ]);
  const film = new Film(weave ? entriesOf(weave, timeline) : timeline);
  return {
    bill: new Bill(outline), film, reels, provision, timeline, position,
    numbers: new Map(docket.amendments.map(({id, number}) => [id, number])),
    published: versions.versions,
    versions: placed(versions.versions, film, timeline, provision),
  };
}

/** All pages of the bill's timeline, after its introduction. */
async function wholeTimeline(path) {
  let page = await api.get(`${path}/timeline`);
  const steps = [{kind: "INTRODUCED", provision: null, at: page.introduced, by: page.by, position: 0}, ...page.steps];
  while (page.next !== null) {
    page = await api.get(`${path}/timeline?after=${page.next}`);
    page.steps.forEach(step => steps.push(step));
  }
  return {timeline: steps, position: page.position};
}

/** The revision of a provision in a version; −1 where it is not in it. */
export async function revisionIn(bill, id, version) {
  try {
    const {revision} = await api.get(`/api/bills/${bill.id}/provisions/${encodeURIComponent(id)}@${version}`);
    return revision;
  } catch (refusal) {
    if (refusal.status === 404) {
      return -1;
    }
    throw refusal;
  }
}
