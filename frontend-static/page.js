/** What every page has: who is signed in, the header, the language. */
import * as api from "./api.js";
import {h} from "./element.js";
import {apply, currentLanguage, LANGUAGES, say, sayAttribute, speak} from "./i18n.js";
import {speakOfMissing} from "./required.js";

/** Makes the header and answers with `{account, roles, demo, demoAccounts}`. */
export async function openPage({title} = {}) {
  if (title) {
    say(document.querySelector("title"), title);
  }
  apply();
  speakOfMissing();
  const session = await api.session().catch(() => ({account: null, roles: [], demo: false, unreachable: true}));
  document.querySelector(".top").replaceChildren(...header(session));
  apply();
  document.documentElement.dataset.ready = "";
  return session;
}

/** Where to go after signing in: a path of this server and nothing else. */
export function nextPath() {
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  return /^\/(?![/\\])/.test(next) ? next : "/";
}

export const signInPath = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;

export const mayIntroduce = roles => roles.includes("DRAFTER") || roles.includes("ADMINISTRATOR");

function header(session) {
  return [
    h("a", {class: "mark", href: "/"}, "Modda", h("sup", {"aria-hidden": "true"}, "1")),
    navigation(session),
    h("div", {class: "status", id: "status"}),
    h("div", {class: "me"}, languages(), ...account(session)),
  ];
}

function navigation({roles}) {
  const links = [link("/", "nav.bills")];
  const [, place, bill] = location.pathname.split("/");
  if (place === "bills" && bill && roles.includes("DEPUTY")) {
    links.push(link(`/bills/${bill}/docket?mine`, "nav.mine"));
  }
  if (mayIntroduce(roles)) {
    links.push(link("/import", "nav.import"));
  }
  return sayAttribute(h("nav", {class: "ways"}, ...links), "aria-label", "nav.label");
}

function link(path, key) {
  const here = location.pathname + location.search === path;
  return say(h("a", {href: path, "aria-current": here ? "page" : null}), key);
}

function languages() {
  const select = h("select", {
    class: "language",
    on: {change: event => speak(event.target.value)},
  }, ...Object.entries(LANGUAGES).map(([tag, name]) =>
    h("option", {value: tag, lang: tag, selected: tag === currentLanguage()}, name)));
  return sayAttribute(select, "aria-label", "nav.language");
}

function account({account: person}) {
  if (!person) {
    return [say(h("a", {class: "button quiet", href: signInPath()}), "nav.signIn")];
  }
  return [
    h("a", {class: "person", href: "/account"}, person.name),
    say(h("button", {type: "button", class: "quiet", on: {click: signOut}}), "nav.signOut"),
  ];
}

async function signOut() {
  await api.remove("/api/session");
  location.assign("/");
}
