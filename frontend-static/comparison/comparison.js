/** A comparison as the server told it, with the names that its units had and have. */
import {t} from "../i18n.js";
import {called, designation} from "../law/numbers.js";
import {spoken} from "./ends.js";

export class Comparison {
  /** @param bill as it stands: what references in the words are called */
  constructor({from, to, language, summary, units, around}, bill) {
    Object.assign(this, {from, to, language, summary, units, bill});
    this.before = heads(units, "before", around);
    this.after = heads(units, "after", around);
  }

  /** "Article 9¹" as it was called in one of the states, `before` or `after`; else in the other. */
  called(id, state) {
    const head = this[state].get(id) ?? this.before.get(id) ?? this.after.get(id);
    return head ? called(head, this.language) || t(`kind.${head.kind}`) : this.bill.called(id);
  }

  /** The units that a head stands in, outermost first, in words. */
  path(head, state) {
    const names = [];
    for (let at = head.parent; at && names.length < 20; at = this[state].get(at)?.parent) {
      names.unshift(this.called(at, state));
    }
    return names;
  }

  designation(head) {
    return designation(head, this.language);
  }

  /** Which state it is, in words. */
  named({moment, version, at}) {
    if (moment === "document") {
      return t("comparison.sent");
    }
    if (version !== null && moment !== `v${version}`) {
      return `${spoken(moment)} (v${version})`;
    }
    return version === null && moment.startsWith("p") ? `${spoken(at)} (${moment})` : spoken(moment);
  }
}

function heads(units, state, around) {
  return new Map([
    ...around.map(head => [head.id, head]),
    ...units.filter(unit => unit[state] !== null).map(unit => [unit.id, unit[state]]),
  ]);
}
