/** Requests to the server, and its refusals as errors that speak the reader's language. */
import {hasText, t} from "./i18n.js";

let csrf = "";

/** The server's answer was no: `code` and `facts` as docs/protocol.md lists them. */
export class Refusal extends Error {
  constructor(status, code, facts = {}) {
    super(code);
    Object.assign(this, {status, code, facts});
  }

  /** What is wrong and what to do next, in the reader's language. */
  get text() {
    return refusalText(this.code, this.facts, this.status);
  }
}

export function refusalText(code, facts = {}, status = 0) {
  const key = `refusal.${code}`;
  if (hasText(key)) {
    return t(key, facts);
  }
  return t(status >= 500 ? "refusal.server" : "refusal.other", {code});
}

/** Who is asking; keeps the token that unsafe requests must carry. */
export async function session() {
  return keepToken(await get("/api/session"));
}

export async function signIn(handle, password) {
  return keepToken(await post("/api/session", {handle, password}));
}

export async function signUp(account) {
  return keepToken(await post("/api/accounts", account));
}

export const get = path => json("GET", path);
/** `more` goes to fetch, such as `{keepalive: true}` for what is sent while the page goes, or more headers. */
export const post = (path, body, more) => json("POST", path, body, more);
export const put = (path, body, more) => json("PUT", path, body, more);
export const patch = (path, body) => json("PATCH", path, body);
export const remove = (path, body) => json("DELETE", path, body);

/** Sends a document as it is, with its own media type. */
export function send(path, document, type, method = "POST") {
  return request(method, path, document, type);
}

function json(method, path, body, more) {
  return body === undefined
    ? request(method, path)
    : request(method, path, JSON.stringify(body), "application/json", more);
}

async function request(method, path, body, type, more = {}, again = true) {
  const headers = {Accept: "application/json"};
  if (type) {
    headers["Content-Type"] = type;
  }
  if (method !== "GET") {
    headers["X-CSRF-TOKEN"] = csrf;
  }
  const answer = await reach(path, {method, body, ...more, headers: {...headers, ...more.headers}});
  if (answer.ok) {
    return answer.status === 204 ? null : answer.json();
  }
  const refusal = await refusalOf(answer);
  if (again && refusal.status === 403 && refusal.code.startsWith("csrf")) {
    await session();
    return request(method, path, body, type, more, false);
  }
  throw refusal;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Refusal(0, "unreachable");
  }
}

async function refusalOf(answer) {
  const problem = await answer.json().catch(() => ({}));
  return new Refusal(answer.status, problem.code ?? `status-${answer.status}`, problem.facts ?? {});
}

function keepToken(answer) {
  csrf = answer.csrf;
  return answer;
}
