/** Who holds which role: administrators anywhere, clerks in their bills (all roles but ADMINISTRATOR). */
import * as api from "../api.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";

const ROLES = ["DRAFTER", "DEPUTY", "CLERK", "MODERATOR", "RESEARCHER", "ADMINISTRATOR"];
let opened = false;

/** Whether an account is an administrator of the whole server. */
export function administers({grants}) {
  return grants.some(({scope, role}) => scope === "server" && role === "ADMINISTRATOR");
}

export async function openGranting({grants}) {
  const administrator = administers({grants});
  const clerkOf = grants.filter(({role}) => role === "CLERK").map(({scope}) => scope);
  if (opened || !administrator && clerkOf.length === 0) {
    return;
  }
  opened = true;
  const {bills} = await api.get("/api/bills");
  const everywhere = administrator || clerkOf.includes("server");
  byId("scope").replaceChildren(
    ...(administrator ? [say(h("option", {value: "server"}), "grants.server")] : []),
    ...bills.filter(({id}) => everywhere || clerkOf.includes(id))
      .map(({id, title, language}) => h("option", {value: id, lang: language}, title)));
  byId("role").replaceChildren(...ROLES.filter(role => administrator || role !== "ADMINISTRATOR")
    .map(role => say(h("option", {value: role}), `role.${role}`)));
  byId("granting").hidden = false;
  byId("scope").addEventListener("change", showGrants);
  byId("grant").addEventListener("submit", grant);
  await showGrants();
}

export async function showGrants() {
  const {grants} = await api.get(`/api/scopes/${byId("scope").value}/grants`);
  byId("grants").replaceChildren(...grants.map(({account, name, role}) => h("li", {},
    h("span", {class: "grow"}, name),
    say(h("span", {class: "tag"}), `role.${role}`),
    say(h("button", {type: "button", class: "quiet", on: {click: () => change("withdraw", {account, role}, name)}}), "grants.withdraw"))));
}

function grant(event) {
  event.preventDefault();
  const handle = byId("whom").value.trim();
  change(event.submitter?.value ?? "grant", {handle, role: byId("role").value}, handle);
}

/** @param who `{handle, role}` or `{account, role}` */
async function change(act, who, handle) {
  const answer = byId("granting").querySelector(".answer");
  const scope = `/api/scopes/${byId("scope").value}`;
  try {
    await api.post(`${scope}/${act === "grant" ? "grants" : "withdrawals"}`, who);
    answer.className = "answer";
    answer.textContent = t(act === "grant" ? "grants.granted" : "grants.withdrawn", {handle});
    await showGrants();
  } catch (refusal) {
    answer.className = "answer problem";
    answer.textContent = refusal.text;
  }
}
