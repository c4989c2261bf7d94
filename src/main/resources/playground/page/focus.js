// Where the focus is when something is drawn anew: whoever uses keys, or listens, goes on where they were.

/**
 * Draws, and puts the focus back if that took it away: on what has the same name as before, or else where a person goes on.
 * An element's name is its attribute data-key, or its label, or its words.
 *
 * @param parent what is drawn anew, or stands around it
 * @param goOn says where the focus goes when nothing has that name any more
 */
export function keepingFocus(parent, draw, goOn = () => null) {
  const held = parent.contains(document.activeElement) ? document.activeElement : null;
  draw();
  if (held && !parent.contains(document.activeElement)) {
    (sameIn(parent, held) ?? goOn())?.focus({ preventScroll: true });
  }
}

/** What can be pressed in an element and has the same name as something that is gone. */
export function sameIn(parent, gone) {
  return [...parent.querySelectorAll("button, a, summary, [tabindex]")].find((element) =>
    element.tagName === gone.tagName && nameOf(element) === nameOf(gone) && !element.disabled) ?? null;
}

function nameOf(element) {
  return element.dataset.key ?? element.ariaLabel ?? element.textContent;
}
