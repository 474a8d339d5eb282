/** The speeds at which a film can be played, and the score of each way. */
import {asWritten, bySittings, even} from "./player.js";

/** Ways to play, each with its speeds: steps a second; times as fast as it was written; sittings. */
const SPEEDS = {even: [1, 2, 5, 10, 25, 50, 100, 250, 1000], written: [1, 2, 5, 20, 100], sittings: [1, 2, 5]};
/** A film is meant to take about this long (s) at the speed that is chosen first. */
const LENGTH = 60;

/** `[{way, speed}]` of all choices. */
export const choices = Object.entries(SPEEDS).flatMap(([way, speeds]) => speeds.map(speed => ({way, speed})));

/** The choice a step faster (1) or slower (−1) within its way; itself at the end. */
export function besides(index, step) {
  const other = choices[index + step];
  return other?.way === choices[index].way ? index + step : index;
}

/** The place of the choice to begin with. */
export function fitting(steps) {
  return SPEEDS.even.findIndex(speed => speed >= Math.min(1000, Math.max(2, steps / LENGTH)));
}

/** The score of a film by one way; `instants` gives the instant of each step (ms). */
export function scoreOf(way, film, instants) {
  return {even: () => even(film.steps), written: () => asWritten(instants()), sittings: () => bySittings(film.ends)}[way]();
}
