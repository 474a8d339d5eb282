/**
 * Brings a suggestion that was put away on an older revision up to the present one: by a connection of
 * its own, which joins from the suggestion's revision, hears every one since, and is closed. It submits
 * nothing. Where the server no longer has them, the suggestion is carried over the difference.
 */
import {Connection} from "./connection.js";
import {Session, newClient} from "./session.js";

/**
 * Resolves when the suggestion is at least at `until()`.
 *
 * @param heard(outcome) is told of each outcome of `receive` and `restart`
 * @param more of what a Connection takes: `socket`, `clock`, `random`
 */
export function catchUp({url, provision, suggestion, until, heard = () => {}, ...more}) {
  return new Promise(resolve => {
    const connection = new Connection({url, ...more, listener: {
      revision: (p, revision) => heard(suggestion.receive(revision)),
      restarted: () => {
        const {revision, text} = connection.sessionOf(provision);
        if (revision > suggestion.revision) {
          heard(suggestion.restart(revision, text));
        }
      },
      settled: () => {
        if (connection.isLive(provision) && suggestion.revision >= until()) {
          connection.close();
          resolve();
        }
      },
    }});
    connection.follow(provision, new Session({
      client: newClient(),
      revision: suggestion.revision,
      text: suggestion.text,
    }));
    connection.connect();
  });
}
