/**
 * The language of the page. Texts lie in i18n/{language}.json under the same keys; markup names them
 * with `data-i18n`, and attributes with `data-i18n-attr="aria-label:key, title:other"`. The law's own
 * text is never touched.
 */
export const LANGUAGES = {"uz-Latn": "Oʻzbekcha", "uz-Cyrl": "Ўзбекча", ru: "Русский", en: "English"};

const KEPT = "modda.language";
const values = new WeakMap();
let language = preferred();
let texts = await textsOf(language);

export const currentLanguage = () => language;

/** The text under a key, with `{name}` replaced; a value may be a function, asked at each telling. */
export function t(key, facts = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = typeof facts[name] === "function" ? facts[name]() : facts[name];
    return facts[name] === undefined ? whole : Array.isArray(value) ? value.join(", ") : String(value);
  });
}

export const hasText = key => key in texts;

/** Gives an element the text under a key, now and after each change of language. */
export function say(element, key, facts = {}) {
  element.dataset.i18n = key;
  values.set(element, facts);
  element.textContent = t(key, facts);
  return element;
}

/** The same for an attribute, such as `aria-label`. */
export function sayAttribute(element, attribute, key, facts = {}) {
  const others = pairs(element).filter(([name]) => name !== attribute);
  element.dataset.i18nAttr = [...others, [attribute, key]].map(pair => pair.join(":")).join(", ");
  values.set(element, {...values.get(element), ...facts});
  element.setAttribute(attribute, t(key, facts));
  return element;
}

export function translate(root = document) {
  for (const element of root.querySelectorAll("[data-i18n]")) {
    element.textContent = t(element.dataset.i18n, values.get(element));
  }
  for (const element of root.querySelectorAll("[data-i18n-attr]")) {
    pairs(element).forEach(([name, key]) => element.setAttribute(name, t(key, values.get(element))));
  }
}

/** Speaks another language from now on, and remembers it. Listeners of "languagechange" on the document follow. */
export async function speak(next) {
  texts = await textsOf(next);
  language = next;
  keep(next);
  apply();
  document.dispatchEvent(new Event("languagechange"));
}

export function apply() {
  document.documentElement.lang = language;
  translate();
}

function pairs(element) {
  return (element.dataset.i18nAttr ?? "").split(",").filter(Boolean)
    .map(pair => pair.trim().split(":"));
}

async function textsOf(name) {
  const answer = await fetch(new URL(`i18n/${name}.json`, import.meta.url));
  return answer.json();
}

function preferred() {
  const kept = remembered();
  if (kept in LANGUAGES) {
    return kept;
  }
  for (const tag of navigator.languages ?? [navigator.language]) {
    const {language: base, script} = new Intl.Locale(tag);
    if (base === "uz") {
      return script === "Cyrl" ? "uz-Cyrl" : "uz-Latn";
    }
    if (base in LANGUAGES) {
      return base;
    }
  }
  return "uz-Latn";
}

function remembered() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(name) {
  try {
    localStorage.setItem(KEPT, name);
  } catch {
    // A browser that keeps nothing still shows the page in the language chosen now.
  }
}
