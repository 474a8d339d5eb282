/** Follows the docket of a bill over the bill's socket, on a page that edits nothing. */
import {Connection} from "../live/connection.js";

/** @param on `docket(version)`, `outline(sequence)`, `welcome(frame)`, `state(state)` */
export function watch(bill, on) {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const connection = new Connection({url: `${scheme}//${location.host}/api/bills/${bill}/live`, listener: on});
  connection.connect();
  window.addEventListener("online", () => connection.connect());
  return connection;
}
