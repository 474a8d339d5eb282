/** The demo drafter, signed in: once in each process for each server, as all its editors. */

const HANDLE = "dilnoza";
const PASSWORD = "ochiq-qonun-2026";
const signedIn = new Map();

export const originOf = server => `http://127.0.0.1:${server.port}`;

export class Account {
  /** The account at this start of a server. */
  static of(server) {
    const start = `${server.pid} ${server.port}`;
    if (!signedIn.has(start)) {
      const account = new Account(originOf(server));
      signedIn.set(start, account.#signIn().then(() => account));
    }
    return signedIn.get(start);
  }

  constructor(origin) {
    this.origin = origin;
    this.cookies = new Map();
    this.csrf = null;
  }

  get cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(path) {
    return this.#ask("GET", path);
  }

  post(path, body) {
    return this.#ask("POST", path, body);
  }

  async #signIn() {
    this.csrf = (await this.get("/api/session")).csrf;
    this.csrf = (await this.post("/api/session", {handle: HANDLE, password: PASSWORD})).csrf;
  }

  async #ask(method, path, body) {
    const headers = {Origin: this.origin};
    if (this.cookies.size > 0) {
      headers.Cookie = this.cookie;
    }
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
      headers["X-CSRF-TOKEN"] = this.csrf;
    }
    const answer = await fetch(this.origin + path, {method, headers, body: body && JSON.stringify(body)});
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(";")[0].split("=");
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    }
    return text === "" ? null : JSON.parse(text);
  }
}
