/** A bill as the server told it: its provisions in document order, without their live texts. */
import {t} from "../i18n.js";
import {called, designation, plain} from "../law/numbers.js";
import {depths} from "../law/tree.js";

export class Bill {
  constructor(answer) {
    this.take(answer);
  }

  /** Takes what `GET /api/bills/{bill}` or its `/outline` answered. */
  take({id, title, language, sequence, introduced, introducedBy, roles, provisions}) {
    Object.assign(this, {id, title, language, sequence, introduced, introducedBy, roles, provisions});
    this.depths = depths(provisions);
    this.byId = new Map(provisions.map(provision => [provision.id, provision]));
  }

  get mayEdit() {
    return this.roles.includes("DEPUTY") || this.mayStructure;
  }

  /** Set by the page: whoever is signed in may suggest. */
  maySuggest = false;

  get mayTable() {
    return this.roles.includes("DEPUTY");
  }

  get mayStructure() {
    return this.roles.includes("DRAFTER");
  }

  provision(id) {
    return this.byId.get(id);
  }

  /** "9¹-modda", in the law's language: for titles and for speech; its kind where it has neither number nor heading. */
  called(id) {
    const provision = this.byId.get(id);
    return provision ? called(provision, this.language) || t(`kind.${provision.kind}`) : "";
  }

  /** How a reference to a provision is shown: `{pieces, title, broken}`. */
  labelOf(id) {
    const provision = this.byId.get(id);
    if (!provision) {
      return {pieces: [{text: "[?]"}], title: t("reference.broken"), broken: true};
    }
    const pieces = designation(provision, this.language);
    const title = [plain(pieces), provision.heading].filter(Boolean).join(". ");
    return {
      pieces: pieces.length > 0 ? pieces : [{text: provision.heading || "[?]"}],
      title: provision.mergedInto
        ? t("reference.merged", {title, name: this.called(provision.mergedInto)})
        : provision.repealed ? t("reference.repealed", {title}) : title,
      broken: provision.repealed,
    };
  }
}
