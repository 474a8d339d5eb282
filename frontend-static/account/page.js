/** One's own account: name, password, tokens, erasure; and, for those who may, the roles of others and their erasure. */
import * as api from "../api.js";
import {day, moment} from "../dates.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage, signInPath} from "../page.js";
import {administers, openGranting, showGrants} from "./granting.js";

const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
} else {
  try {
    show(await api.get("/api/account"));
    byId("parts").hidden = false;
  } catch (refusal) {
    byId("problem").textContent = refusal.text ?? t("refusal.server");
  }
}

on("rename", async () => {
  show(await api.patch("/api/account", {name: byId("name").value.trim()}));
  return "account.saved";
});
on("repassword", async form => {
  await api.post("/api/account/password", {current: byId("current").value, next: byId("next").value});
  form.reset();
  return "account.passwordChanged";
});
on("mint", async form => {
  const {token} = await api.post("/api/account/tokens", {label: byId("label").value.trim()});
  form.reset();
  byId("minted").hidden = false;
  byId("token").value = token;
  byId("token").select();
  show(await api.get("/api/account"));
});
on("erase", async () => {
  await api.remove("/api/account", {password: byId("proof").value});
  location.assign("/");
});
on("erase-other", async form => {
  await api.post("/api/erasures", {
    handle: byId("erased").value.trim(), ground: byId("ground").value, password: byId("own-proof").value,
  });
  form.reset();
  await showGrants();
  return "erasing.done";
});
byId("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(byId("token").value);
  say(byId("copy"), "unsent.copied");
});

function show(account) {
  byId("handle").textContent = account.handle;
  say(byId("opened"), "time.told", {when: () => day(account.opened)});
  byId("licence").textContent = account.licence;
  byId("name").value = account.name;
  byId("roles").replaceChildren(...account.grants.length > 0
    ? account.grants.map(({scope, role}) => h("span", {class: "tag"}, say(h("span"), `role.${role}`),
      scope === "server" ? null : h("a", {href: `/bills/${scope}`}, " ", say(h("span"), "grants.inBill"))))
    : [say(h("span"), "role.CITIZEN")]);
  byId("tokens").replaceChildren(...account.tokens.map(token));
  openGranting(account);
  byId("erasing").hidden = !administers(account);
}

function token({id, label, created, lastUsed}) {
  const item = h("li", {},
    h("span", {class: "grow"}, h("strong", {}, label), h("br"),
      say(h("span", {class: "meta"}), lastUsed ? "account.tokenUsed" : "account.tokenUnused",
        {created: () => day(created), used: () => lastUsed && moment(lastUsed)})),
    say(h("button", {type: "button", class: "quiet", on: {
      click: async () => {
        await api.remove(`/api/account/tokens/${id}`);
        item.remove();
      },
    }}), "account.revoke"));
  return item;
}

/** A form whose act answers with the key of what to say, or is refused. */
function on(id, act) {
  const form = byId(id);
  const answer = form.closest("section").querySelector(".answer");
  form.addEventListener("submit", async event => {
    event.preventDefault();
    answer.className = "answer";
    answer.textContent = "";
    try {
      const key = await act(form);
      answer.textContent = key ? t(key) : "";
    } catch (refusal) {
      answer.classList.add("problem");
      answer.textContent = refusal.text ?? t("refusal.server");
    }
  });
}
