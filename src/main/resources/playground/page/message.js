// One bubble: a message, or the messages of an album.

import { element, signButton } from "./dom.js";
import { formatted } from "./formatted.js";
import { icon } from "./icons.js";
import { text } from "./texts.js";

/** Messages that are shown together: an album is one group, every other message its own. */
export function grouped(messages) {
  const groups = [];
  for (const message of messages) {
    const album = message.body.media_group_id;
    const last = groups.at(-1);
    if (album && last && last[0].body.media_group_id === album) {
      last.push(message);
    } else {
      groups.push([message]);
    }
  }
  return groups;
}

export function bubble(group, column) {
  const first = group[0];
  const body = first.body;
  if (body.forum_topic_created) {
    return element("p", { class: "service", "data-message": first.id, tabindex: "-1" },
      text("topicOpened", body.forum_topic_created.name));
  }
  const own = body.from?.id === Number(column.person.chat);
  const deeds = column.deeds;
  return element("article", { class: own ? "bubble own" : "bubble", "data-message": first.id, tabindex: "-1" },
    own || column.isAlone() ? null : element("div", { class: "sender" }, sayer(body)),
    quote(body.reply_to_message, column),
    media(group, column),
    words(group, deeds),
    location(body.location),
    keyboard(first, column),
    reactions(first, column),
    foot(first, own, column));
}

/** What is answered; a tap leads there. In a forum everything else answers the message that opened the topic. */
function quote(original, column) {
  return original && !original.forum_topic_created
    ? element("button", {
      type: "button", class: "quote", "aria-label": text("goTo", sayer(original), said(original)),
      click: () => column.show(original.message_id),
    }, element("b", {}, sayer(original)), element("span", {}, said(original)))
    : null;
}

/** The name of whoever says it: a person, the bot, a channel. */
export function sayer(body) {
  return body.from?.first_name ?? body.sender_chat?.title ?? "";
}

/** What a message says, in a line or two. */
export function said(body) {
  const words = body.text ?? body.caption ?? withoutWords(body);
  return words.length > 120 ? words.slice(0, 120) + "…" : words;
}

function withoutWords(body) {
  if (body.photo) {
    return text("photo");
  }
  if (body.voice || body.audio) {
    return text("voiceMessage");
  }
  return body.location ? text("place") : body.document?.file_name ?? text("video");
}

function words(group, deeds) {
  return group
    .map((message) => message.body)
    .filter((body) => body.text || body.caption)
    .map((body) => element("div", { class: "words", dir: "auto" },
      formatted(body.text ?? body.caption, body.entities ?? body.caption_entities, deeds)));
}

function media(group, column) {
  const photos = group.filter((message) => message.body.photo);
  const shown = [];
  if (photos.length > 0) {
    shown.push(element("div", { class: photos.length > 1 ? "photos album" : "photos" }, photos.map((message) => photo(message, column))));
  }
  for (const { body } of group) {
    if (body.voice || body.audio) {
      shown.push(element("audio", {
        controls: true, preload: "none", "aria-label": text("voiceMessage"),
        src: address((body.voice ?? body.audio).file_id),
      }));
    }
    if (body.video) {
      shown.push(element("video", { controls: true, preload: "metadata", src: address(body.video.file_id) }));
    }
    if (body.document) {
      const name = body.document.file_name ?? "file";
      shown.push(element("a", { class: "file", href: address(body.document.file_id), download: name },
        icon("file"), `${name} (${size(body.document.file_size)})`));
    }
  }
  return shown;
}

function photo({ body }, column) {
  const largest = body.photo.at(-1);
  return element("a", { href: address(largest.file_id), target: "_blank", rel: "noopener" },
    element("img", {
      src: address(largest.file_id), alt: body.caption ?? text("photo"),
      width: largest.width, height: largest.height, loading: "lazy", load: () => column.stayAtEnd(),
    }));
}

function address(fileId) {
  return `/play/files/${encodeURIComponent(fileId)}`;
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function location(place) {
  return place
    ? element("div", { class: "words" }, icon("place"),
      `${text("place")}: ${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`)
    : null;
}

function keyboard(message, column) {
  const rows = message.body.reply_markup?.inline_keyboard ?? [];
  return rows.length === 0 ? null : element("div", { class: "keyboard" },
    rows.map((row) => element("div", { class: "row" }, row.map((button) => key(button, message, column)))));
}

function key(button, message, column) {
  const style = button.style ? `key ${button.style}` : "key";
  if (button.url && !column.deeds.isOurs(button.url)) {
    return element("a", { class: style, href: safe(button.url), target: "_blank", rel: "noopener noreferrer" },
      button.text, element("span", { "aria-hidden": "true" }, " ↗"));
  }
  return element("button", {
    type: "button", class: style, disabled: button.disabled !== undefined,
    click: (event) => (button.url
      ? column.deeds.link(button.url)
      : column.deeds.tap(event.currentTarget, message.id, button.callback_data ?? "")),
  }, button.text);
}

function safe(url) {
  return /^https?:\/\//i.test(url) ? url : "#";
}

function reactions(message, column) {
  return message.reactions.length === 0 ? null : element("div", { class: "reactions" },
    message.reactions.map((emoji) => element("span", {
      class: "reaction", role: "img", "aria-label": text("reaction", column.world.bot.name, emoji),
    }, emoji)));
}

function foot(message, own, column) {
  const at = new Date(message.body.date * 1000);
  const editable = own && (message.body.text !== undefined || message.body.caption !== undefined);
  // What the page says itself stands among what is said in the person's language.
  return element("footer", { lang: document.documentElement.lang },
    message.body.edit_date ? element("span", {}, text("edited")) : null,
    element("time", { datetime: at.toISOString() }, column.clock.short(at)),
    editable ? signButton("edit", text("edit"), () => column.startEditing(message), { "data-key": "edit" }) : null,
    column.canWrite()
      ? element("button", {
        type: "button", class: "reply", "data-key": "reply", "aria-label": text("replyTo", sayer(message.body), said(message.body)),
        click: () => column.startReply(message),
      }, icon("reply"), text("reply"))
      : null);
}
