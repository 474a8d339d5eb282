import * as api from "../api.js";
import {byId} from "../element.js";
import {nextPath, openPage} from "../page.js";

await openPage();
byId("sign-in").href = `/sign-in${location.search}`;
byId("form").addEventListener("submit", async event => {
  event.preventDefault();
  const problem = byId("problem");
  problem.textContent = "";
  try {
    await api.signUp({
      handle: byId("handle").value.trim(),
      name: byId("name").value.trim(),
      password: byId("password").value,
      licence: byId("licence").checked ? "CC0-1.0" : "",
    });
    location.assign(nextPath());
  } catch (refusal) {
    problem.textContent = refusal.text;
  }
});
