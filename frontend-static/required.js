/** What a field that must be filled says in the reader's language: browsers speak their own, and none speaks Uzbek in both scripts. */
import {t} from "./i18n.js";

/** From now on, for all fields of the page that hold text or a choice. */
export function speakOfMissing() {
  document.addEventListener("invalid", ({target}) => {
    target.setCustomValidity("");
    if (target.validity.valueMissing && target.matches("textarea, select, input:not([type=radio], [type=checkbox])")) {
      target.setCustomValidity(t("field.missing"));
      ["input", "change"].forEach(type => target.addEventListener(type, () => target.setCustomValidity(""), {once: true}));
    }
  }, {capture: true});
}
