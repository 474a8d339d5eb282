/** The list beside the film; on a small screen it lies over the film while it is open. */
export function panel({panel: element, title, opener, closer}) {
  const set = open => {
    element.classList.toggle("open", open);
    opener.setAttribute("aria-expanded", open);
  };
  const close = () => {
    if (element.classList.contains("open")) {
      set(false);
      opener.focus({preventScroll: true});
    }
  };
  opener.addEventListener("click", () => {
    set(true);
    title.focus();
  });
  closer.addEventListener("click", close);
  element.addEventListener("keydown", event => event.key === "Escape" && close());
  return {close};
}
