/** What a clerk does in a docket besides adopting: rejects with a reason, merges, sets the calling order. */
import * as api from "../api.js";
import {h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {isPending} from "../amendments/docket.js";
import {ask, field, labelled} from "../outline/dialogs.js";

export const isClerk = roles => roles.includes("CLERK") || roles.includes("ADMINISTRATOR");

const path = (bill, entry, what) => `/api/bills/${bill.id}/docket/${entry.id}/${what}`;

export function reject({bill}, entry, after) {
  const reason = field("textarea", {rows: "4", maxlength: "4000", required: true});
  return ask("docket.reject", {number: entry.number}, [labelled("docket.reason", reason)], "docket.rejectNow", async () => {
    await api.post(path(bill, entry, "rejection"), {reason: reason.input.value.trim()});
    await after();
  });
}

export function merge({bill, docket}, entry, after) {
  const into = field("select", {size: "8", required: true}, ...docket.pending.filter(({id}) => id !== entry.id)
    .map(({id, number, rationale}) => h("option", {value: id}, `№ ${number} ${rationale.slice(0, 60)}`)));
  return ask("docket.merge", {number: entry.number}, [labelled("docket.mergeInto", into)], "docket.mergeNow", async () => {
    await api.post(path(bill, entry, "merger"), {into: into.input.value});
    await after();
  });
}

/** Numbers in the order in which they are called; those not named follow by number. */
export function callingOrder({bill, docket}, proposed, after) {
  const numbers = ids => ids.map(id => docket.entry(id)?.number).filter(Boolean).join(", ");
  const order = field("textarea", {rows: "5", inputmode: "numeric"});
  order.input.value = numbers(docket.order.filter(id => isPending(docket.entry(id) ?? {})));
  const take = proposed.length > 1 ? say(h("button", {type: "button", on: {
    click: () => { order.input.value = numbers([...proposed, ...docket.pending.map(({id}) => id).filter(id => !proposed.includes(id))]); },
  }}), "docket.order.take") : null;
  const byNumber = new Map(docket.pending.map(({id, number}) => [String(number), id]));
  return ask("docket.order", {}, [say(h("p"), "docket.order.means"), labelled("docket.order.numbers", order), take], "dialog.save", async () => {
    const asked = [...new Set(order.input.value.match(/\d+/g) ?? [])];
    const unknown = asked.filter(number => !byNumber.has(number));
    if (unknown.length > 0) {
      throw Object.assign(new Error("unknown number"), {text: t("docket.order.unknown", {numbers: unknown.join(", ")})});
    }
    await api.put(`/api/bills/${bill.id}/docket/order`, {order: asked.map(number => byNumber.get(number))});
    await after();
  });
}

/** The buttons of a clerk in one entry's row. */
export function buttonsOf(desk, entry, after) {
  if (!isPending(entry) || !isClerk(desk.bill.roles)) {
    return [];
  }
  const button = (act, run) => sayAttribute(say(h("button", {
    type: "button", class: "quiet", "data-act": act, on: {click: () => run(desk, entry, after)},
  }), `docket.act.${act}`), "aria-label", `docket.${act}`, {number: entry.number});
  return [button("reject", reject), button("merge", merge)];
}
