/** Makes an element: `h("a", {href: "/", class: "quiet"}, "text", child)`. Text goes in as text, never as markup. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "on") {
      Object.entries(value).forEach(([type, listener]) => element.addEventListener(type, listener));
    } else if (typeof value === "boolean") {
      element.toggleAttribute(name, value);
    } else if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);
