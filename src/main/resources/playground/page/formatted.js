// A text with its entities, as elements. Offsets are in UTF-16 units, which is how JavaScript counts.

import { element } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

/**
 * @param deeds says what a command (command) and a link (link) in the text do; a link that is not followed here is opened
 *   in another window.
 */
export function formatted(words, entities, deeds) {
  return between(words, 0, words.length, entities ?? [], deeds);
}

function between(words, from, to, entities, deeds) {
  const parts = [];
  let at = from;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) {
      continue;
    }
    if (start > at) {
      parts.push(words.slice(at, start));
    }
    const inner = between(words, start, end, entities.slice(index + 1), deeds);
    parts.push(dressed(entity, words.slice(start, end), inner, deeds));
    // A block ends its own line.
    at = BLOCKS.has(entity.type) && words[end] === "\n" ? end + 1 : end;
  }
  if (at < to) {
    parts.push(words.slice(at, to));
  }
  return parts;
}

function dressed(entity, covered, inner, deeds) {
  switch (entity.type) {
    case "bot_command":
      return element("button", { type: "button", class: "in-text", click: () => deeds.command(covered) }, inner);
    case "url":
      return link(covered, inner, deeds);
    case "text_link":
      return link(entity.url, inner, deeds);
    case "spoiler":
      return element("span", { class: "spoiler", tabindex: "0" }, inner);
    case "expandable_blockquote":
      return expandable(inner);
    default:
      return element(TAGS[entity.type] ?? "span", {}, inner);
  }
}

/** Shows its first lines until it is wanted whole, as Telegram's clients do. */
function expandable(inner) {
  const unfold = () => quote.classList.add("unfolded");
  const pressed = (event) => (event.key === "Enter" ? unfold() : undefined);
  const quote = element("blockquote", { class: "expandable", tabindex: "0", click: unfold, keydown: pressed }, inner);
  return quote;
}

function link(url, inner, deeds) {
  if (deeds.isOurs(url)) {
    return element("button", { type: "button", class: "in-text", click: () => deeds.link(url) }, inner);
  }
  // Other schemes, javascript: above all, stay text.
  return /^https?:\/\//i.test(url)
    ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, inner)
    : element("span", {}, inner);
}
