/** The keys of the film. They are left to whatever has the focus and needs them, and can be switched off. */

const ACTS = {
  " ": "toggle", ArrowLeft: "back", ArrowRight: "on", Home: "begin", End: "end",
  "+": "faster", "=": "faster", "-": "slower", "_": "slower",
};
const SITTINGS = {ArrowLeft: "sittingBack", ArrowRight: "sittingOn"};
/** Where people type, or choose with these very keys. */
const TAKES_KEYS = "input:not([type=range]), select, textarea, [contenteditable]";
const TAKES_SPACE = "button, summary, a, [role=button]";

/** What a key means for the film, or null: `{key, shiftKey, ctrlKey, altKey, metaKey, isComposing, target}`. */
export function actOf({key, shiftKey, ctrlKey, altKey, metaKey, isComposing, target}) {
  if (ctrlKey || altKey || metaKey || isComposing || target?.closest?.(TAKES_KEYS)) {
    return null;
  }
  if (key === " " && (shiftKey || target?.closest?.(TAKES_SPACE))) {
    return null;
  }
  return (shiftKey && SITTINGS[key]) || ACTS[key] || null;
}

/** Keys of one character may disturb people who speak to their computer (WCAG 2.1.4): they can be off. */
const KEPT = "modda.replay.keys";

export function keysOn() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

export function keepKeys(on) {
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing has the keys as they are now until the page goes.
  }
}
