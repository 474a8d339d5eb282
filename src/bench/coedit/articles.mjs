import fs from "node:fs";
import path from "node:path";

/**
 * Which article of which bill is which document of the benchmark. Kept beside the server's data, so
 * that the load processes, and a later start on the same folder, find it.
 */
const known = new Map();

export class Articles {
  static of(server) {
    if (!known.has(server.dir)) {
      known.set(server.dir, new Articles(server));
    }
    return known.get(server.dir);
  }

  constructor({dir, bills}) {
    this.file = path.join(dir, "articles.json");
    this.bills = bills;
    this.places = fs.existsSync(this.file) ? JSON.parse(fs.readFileSync(this.file, "utf8")) : {};
    this.added = Object.keys(this.places).length;
    this.shared = null;
  }

  /** `{bill, provision}` of a document. */
  place(doc) {
    if (!this.places[doc]) {
      throw new Error(`no article was made for ${doc}`);
    }
    return this.places[doc];
  }

  /** Makes an empty article for a document. */
  async add(doc, account) {
    const main = ++this.added;
    const bill = await this.#bill(account, doc);
    const {id} = await account.post(`/api/bills/${bill}/provisions`, {
      kind: "ARTICLE",
      number: {main, inserted: 0},
      heading: doc,
      place: {parent: null, after: null},
    });
    this.places[doc] = {bill, provision: id};
    fs.writeFileSync(this.file, JSON.stringify(this.places));
    return this.places[doc];
  }

  #bill(account, doc) {
    if (this.bills === "many") {
      return this.#introduce(account, doc);
    }
    this.shared ??= this.#introduce(account, "Side by side");
    return this.shared;
  }

  async #introduce(account, title) {
    return (await account.post("/api/bills", {title, language: "en"})).id;
  }
}
