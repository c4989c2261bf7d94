// Small drawings for buttons: they look alike on every machine, which signs from a font do not.

const PATHS = {
  photo: "M3 6h18v13H3zM3 16l5-5 4 4 3-3 6 6M16 10h.01",
  file: "M14 3H6v18h12V7zM14 3v4h4",
  voice: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  place: "M12 21s-7-6.5-7-11a7 7 0 0 1 14 0c0 4.5-7 11-7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  commands: "M5 7h14M5 12h14M5 17h9",
  edit: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
  reply: "M10 5L4 11l6 6M4 11h9a7 7 0 0 1 7 7v1",
  close: "M6 6l12 12M18 6L6 18",
};

/** @param name one of those above */
export function icon(name) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
