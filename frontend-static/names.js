/** The names people chose to be shown by, asked for in batches. An erased person has none. */
import {get} from "./api.js";
import {t} from "./i18n.js";

const MOST_AT_ONCE = 200;
const known = new Map();
const waiting = new Map();
const shown = new WeakMap();
let asking = null;

/** The name, or what stands for it while it is unknown or gone. */
export function nameOf(account) {
  return known.get(account) ?? t(known.has(account) ? "people.former" : "people.someone");
}

/** Resolves to the name once the server has been asked. */
export function whenNamed(account) {
  if (!account || known.has(account)) {
    return Promise.resolve(nameOf(account));
  }
  if (!waiting.has(account)) {
    waiting.set(account, deferred());
    asking ??= setTimeout(ask, 20);
  }
  return waiting.get(account).promise.then(() => nameOf(account));
}

/** Shows a person's name in an element, as soon as it is known. */
export function showName(element, account) {
  shown.set(element, account);
  element.textContent = nameOf(account);
  whenNamed(account).then(name => {
    if (shown.get(element) === account) {
      element.textContent = name;
    }
  });
  return element;
}

async function ask() {
  asking = null;
  const accounts = [...waiting.keys()].slice(0, MOST_AT_ONCE);
  const answers = accounts.map(account => [account, waiting.get(account)]);
  accounts.forEach(account => waiting.delete(account));
  if (waiting.size > 0) {
    asking = setTimeout(ask, 20);
  }
  try {
    const {people} = await get(`/api/people?ids=${accounts.map(encodeURIComponent).join(",")}`);
    accounts.forEach(account => known.set(account, people[account] ?? null));
  } catch (refusal) {
    console.warn("names", refusal);
  } finally {
    answers.forEach(([, {resolve}]) => resolve());
  }
}

function deferred() {
  let resolve;
  const promise = new Promise(settle => { resolve = settle; });
  return {promise, resolve};
}
