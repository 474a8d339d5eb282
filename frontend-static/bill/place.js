/** Changes to the page that leave the reader's place, and the editor's focus, where they are. */

/** Does `change()` without moving what the reader sees: the focused provision, else the topmost one in view. */
export function keepPlace(container, change) {
  const anchor = anchorOf(container);
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (anchor?.isConnected) {
    const moved = anchor.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) {
      window.scrollBy(0, moved);
    }
  }
}

/**
 * Puts `elements` in this order inside `container`. The one that holds the focus stays in the
 * document and the others move around it: an editor keeps its focus, selection and composition.
 */
export function arrange(container, elements) {
  const pinned = elements.find(element => element.contains(document.activeElement));
  let at = container.firstElementChild;
  for (const element of elements) {
    if (element === pinned) {
      at = element.nextElementSibling;
    } else if (element === at) {
      at = at.nextElementSibling;
    } else if (at !== null && at !== pinned && element === at.nextElementSibling) {
      at = element.nextElementSibling;
    } else {
      container.insertBefore(element, at);
    }
  }
}

function anchorOf(container) {
  const focused = [...container.children].find(child => child.contains(document.activeElement));
  if (focused && inView(focused)) {
    return focused;
  }
  return container.children[firstBelow(container.children, 0)];
}

function inView(element) {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** The children that stand between two heights of the window, but not more of them than `most`. */
export function between(children, top, bottom, most = Infinity) {
  const found = [];
  for (let i = firstBelow(children, top); i < children.length && found.length < most; i++) {
    if (children[i].getBoundingClientRect().top > bottom) {
      break;
    }
    found.push(children[i]);
  }
  return found;
}

/** The index of the first child that ends below a height: they stand below one another, so it is found by halving. */
function firstBelow(children, top) {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle].getBoundingClientRect().bottom > top) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
