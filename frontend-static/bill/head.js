/** The head of a bill's page: its title, where it comes from, and the other ways to look at it. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {day} from "../dates.js";
import {say} from "../i18n.js";
import {showName} from "../names.js";

/** The links, by their ids. */
const VIEWS = {"docket-link": "docket", "versions-link": "versions", comparison: "comparison", replay: "replay", provenance: "provenance"};

export class Head {
  constructor(bill) {
    this.bill = bill;
    for (const [id, view] of Object.entries(VIEWS)) {
      byId(id).href = `/bills/${bill.id}/${view}`;
    }
    document.addEventListener("languagechange", () => this.show());
  }

  show() {
    const {bill} = this;
    document.title = `${bill.title} · Modda`;
    const title = byId("title");
    title.textContent = bill.title;
    title.lang = bill.language;
    say(byId("introduced"), "bill.introduced", {when: () => day(bill.introduced)});
    showName(byId("introducer"), bill.introducedBy);
    byId("empty").hidden = bill.provisions.length > 0;
  }

  async countVersions() {
    const answer = await api.get(`/api/bills/${this.bill.id}/versions?limit=0`).catch(() => null);
    if (answer) {
      say(byId("versions-link"), "bill.versions", {count: answer.count});
    }
  }
}
