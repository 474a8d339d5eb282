import * as api from "../api.js";
import {byId, h} from "../element.js";
import {say} from "../i18n.js";
import {nextPath, openPage} from "../page.js";

const me = await openPage();
byId("sign-up").href = `/sign-up${location.search}`;
byId("form").addEventListener("submit", async event => {
  event.preventDefault();
  const problem = byId("problem");
  problem.textContent = "";
  try {
    await api.signIn(byId("handle").value.trim(), byId("password").value);
    location.assign(nextPath());
  } catch (refusal) {
    problem.textContent = refusal.text;
    byId("password").select();
  }
});
if (me.demo && me.demoAccounts?.length > 0) {
  byId("demo").hidden = false;
  byId("people").replaceChildren(...me.demoAccounts.map(person));
}

/** A demo account as a button that fills the form. */
function person({handle, password, name, roles}) {
  const fill = () => {
    byId("handle").value = handle;
    byId("password").value = password;
    byId("form").querySelector("button").focus();
  };
  const held = roles.length > 1 ? roles.filter(role => role !== "CITIZEN") : [roles[0] ?? "CITIZEN"];
  return h("li", {}, h("button", {type: "button", class: "person-card", on: {click: fill}},
    h("span", {class: "name"}, name),
    h("span", {class: "meta"}, ...held.flatMap((role, i) => [i > 0 ? ", " : "", say(h("span"), `role.${role}`)]))));
}
