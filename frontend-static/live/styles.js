/**
 * Lets CodeMirror's style sheets in under `style-src 'self'`: as adopted sheets, which the policy
 * does not govern, instead of a <style> element that would need a nonce on every page.
 *
 * style-mod (pinned in pom.xml) adopts a sheet only for shadow roots. The sheet set it makes for one
 * is found by its symbol there and given to the document, which style-mod then uses in the same way.
 */
import {StyleModule} from "style-mod";

export function adoptEditorStyles(root = document) {
  const shadow = document.createElement("div").attachShadow({mode: "open"});
  StyleModule.mount(shadow, []);
  const symbol = Object.getOwnPropertySymbols(shadow).find(name => typeof shadow[name].mount === "function");
  root[symbol] = shadow[symbol];
}
