// The chats of a person, and below them the topics of the forum that is open.

import { element } from "./dom.js";
import { keepingFocus } from "./focus.js";
import { placeKey } from "./places.js";
import { text } from "./texts.js";
import { badge, setBadge } from "./unread.js";

export class Tabs {
  constructor(column) {
    this.column = column;
    this.chats = element("div", { class: "tabs", role: "group" });
    this.topics = element("div", { class: "tabs topics", role: "group" });
    this.root = element("div", { class: "places" }, this.chats, this.topics);
  }

  draw() {
    const chats = this.column.chats();
    const open = this.column.chat();
    const place = this.column.place;
    this.marks = [];
    this.root.hidden = chats.length === 1;
    this.chats.setAttribute("aria-label", text("chats"));
    this.fill(this.chats, chats.map((chat) =>
      this.tab(chat.title, chat.chat === open.chat, { chat: chat.chat, thread: null },
        () => this.column.world.unread.inChat(this.column.person, chat), text(`kind_${chat.kind}`))));
    this.topics.setAttribute("aria-label", text("topics"));
    this.topics.hidden = open.topics.length === 0;
    this.fill(this.topics, [{ thread: null, name: text("general") }, ...open.topics].map(({ thread, name }) => {
      const topic = { chat: open.chat, thread };
      return this.tab(name, placeKey(topic) === placeKey(place), topic,
        () => this.column.world.unread.inPlace(this.column.person, topic), text("topic"));
    }));
    this.mark();
  }

  fill(row, tabs) {
    keepingFocus(row, () => row.replaceChildren(...tabs));
  }

  tab(title, isOpen, place, count, kind) {
    const mark = badge();
    this.marks.push(() => setBadge(mark, count()));
    return element("button", {
      type: "button", "aria-pressed": String(isOpen), "data-key": placeKey(place), title: kind,
      click: () => this.column.open(place),
    }, title, mark);
  }

  /** Counts anew what was not seen. */
  mark() {
    this.marks?.forEach((mark) => mark());
  }
}
