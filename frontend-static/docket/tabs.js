/** Tabs as the ARIA Authoring Practices describe them; the chosen one stands in the address after #. */
export function tabs(list, shown) {
  const all = [...list.querySelectorAll('[role="tab"]')];
  const name = tab => tab.getAttribute("aria-controls").replace("view-", "");
  const choose = (chosen, focus) => {
    for (const tab of all) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
    }
    if (focus) {
      chosen.focus();
    }
    shown[name(chosen)]?.();
  };
  const asked = () => all.find(tab => `#${name(tab)}` === location.hash);
  list.addEventListener("click", event => {
    const tab = event.target.closest('[role="tab"]');
    if (tab) {
      history.replaceState(null, "", `${location.search}#${name(tab)}`);
      choose(tab, false);
    }
  });
  list.addEventListener("keydown", event => {
    const at = all.indexOf(document.activeElement);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1}[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      const tab = all[(to + all.length) % all.length];
      history.replaceState(null, "", `${location.search}#${name(tab)}`);
      choose(tab, true);
    }
  });
  window.addEventListener("hashchange", () => asked() && choose(asked(), false));
  choose(asked() ?? all[0], false);
}
