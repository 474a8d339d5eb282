/** Cosigning, taking a cosignature back, and withdrawing: for whom they concern. */
import * as api from "../api.js";
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {isPending} from "../amendments/docket.js";
import {ask} from "../outline/dialogs.js";

export function signing({bill, me}, entry, done) {
  if (!me || !isPending(entry)) {
    return [];
  }
  const path = `/api/bills/${bill.id}/docket/${entry.id}`;
  const button = (key, act, look = "") => sayAttribute(say(h("button", {type: "button", class: look, on: {click: act}}),
    `amendment.${key}`), "aria-label", `amendment.${key}Of`, {number: entry.number});
  const sure = (key, act) => () => ask(`amendment.${key}Of`, {number: entry.number},
    [say(h("p"), `amendment.${key}Means`)], `amendment.${key}`, async () => {
      await act();
      await done();
    });
  if (entry.by === me.id) {
    return [button("withdraw", sure("withdraw", () => api.post(`${path}/withdrawal`)), "danger")];
  }
  if (!bill.roles.includes("DEPUTY")) {
    return [];
  }
  return entry.cosigners.includes(me.id)
    ? [button("uncosign", sure("uncosign", () => api.remove(`${path}/cosignatures`)))]
    : [button("cosign", sure("cosign", () => api.post(`${path}/cosignatures`)), "primary")];
}
