// Elements without markup in strings: whatever people typed becomes text, never HTML.

import { icon } from "./icons.js";

/** Makes an element; attributes that are functions become listeners, children that are strings become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (typeof value === "function") {
      made.addEventListener(key, value);
    } else if (key === "class") {
      made.className = value;
    } else {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Replaces what is inside an element; children that are null are left out. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

/** A button that shows a drawing and has a name for those who do not see it. */
export function signButton(sign, name, act, extra = {}) {
  return element("button", { type: "button", class: "sign", "aria-label": name, title: name, click: act, ...extra }, icon(sign));
}
