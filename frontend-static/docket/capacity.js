/** The fields that ask in what capacity somebody tables an amendment. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {field, labelled} from "../outline/dialogs.js";

const KINDS = ["OWN_NAME", "PARTY", "MANDATE"];

export function capacityFields() {
  const kind = field("select", {}, ...KINDS.map(value => say(h("option", {value}), `amendment.capacity.${value}`)));
  const of = field("input", {type: "text", maxlength: "120"});
  const ofLabel = labelled("amendment.capacityOf", of);
  const show = () => {
    ofLabel.hidden = kind.input.value === "OWN_NAME";
    of.input.required = !ofLabel.hidden;
  };
  kind.input.addEventListener("change", show);
  show();
  return {
    fields: [labelled("amendment.capacity", kind), ofLabel],
    value: () => ({kind: kind.input.value, of: kind.input.value === "OWN_NAME" ? "" : of.input.value.trim()}),
  };
}
