// The page: holds what the playground told, and shows the people that were chosen.

import { Clock } from "./clock.js";
import { Column } from "./column.js";
import { element } from "./dom.js";
import { listen } from "./server.js";
import { text } from "./texts.js";
import { Top } from "./top.js";
import { Unread } from "./unread.js";

/** At phone width one person is shown at a time. */
const NARROW = matchMedia("(max-width: 699px)");
/** Both sides of a conversation first. */
const FIRST_SHOWN = ["xiaoming", "li", "amy", "wang"];
/** As many people as have room for long messages. */
const COLUMN_WIDTH = 480;

class World {
  constructor() {
    this.clock = new Clock();
    this.bot = { name: "", username: "" };
    this.town = { people: [] };
    this.chats = new Map();
    this.invitations = [];
    this.columns = new Map();
    this.shown = new Set(JSON.parse(localStorage.getItem("shown") ?? "null")
      ?? FIRST_SHOWN.slice(0, Math.max(1, Math.floor(innerWidth / COLUMN_WIDTH))));
    this.selected = [...this.shown][0];
    this.unread = new Unread(this);
    this.top = new Top(this);
    this.main = document.getElementById("columns");
    NARROW.addEventListener("change", () => this.draw());
    document.addEventListener("visibilitychange", () => this.see());
  }

  people() {
    return this.town.people;
  }

  selectedPerson() {
    return this.people().find((person) => person.key === this.selected);
  }

  isShown(key) {
    return NARROW.matches ? key === this.selected : this.shown.has(key);
  }

  /** Whether a link opens the bot of this playground. */
  isOurs(url) {
    const start = `https://t.me/${this.bot.username}`.toLowerCase();
    const lower = url.toLowerCase();
    return lower === start || lower.startsWith(`${start}?`) || lower.startsWith(`tg://resolve?domain=${this.bot.username}`.toLowerCase());
  }

  messages(chat) {
    return [...(this.chats.get(chat)?.values() ?? [])];
  }

  everything({ town, clock, invitations, messages }) {
    this.invitations = invitations;
    this.clock.set(clock);
    this.chats = new Map(Object.entries(messages).map(([chat, list]) =>
      [chat, new Map(list.map((message) => [message.id, message]))]));
    this.takeTown(town);
    this.unread.begin();
    this.draw();
  }

  takeTown(town) {
    this.town = town;
    this.bot = town.bot;
    if (!this.selectedPerson()) {
      this.selected = town.people[0]?.key;
    }
  }

  draw() {
    this.top.draw();
    const people = this.people().filter((person) => this.isShown(person.key));
    for (const person of people) {
      if (!this.columns.has(person.key)) {
        this.columns.set(person.key, new Column(person, this));
      }
      this.columns.get(person.key).update(person);
    }
    const roots = people.map((person) => this.columns.get(person.key).root);
    if (roots.length !== this.main.childElementCount || roots.some((root, at) => this.main.children[at] !== root)) {
      this.main.replaceChildren(...roots);
      people.forEach((person) => this.columns.get(person.key).scrollToEnd());
    }
    this.mark();
    this.see();
  }

  /** What stands in an open column has been seen, if anybody looks; the rest is counted. */
  see() {
    if (document.visibilityState === "visible") {
      for (const column of this.openColumns()) {
        this.unread.see(column.person, column.place);
      }
    }
    this.openColumns().forEach((column) => column.tabs.mark());
    this.top.countUnread();
  }

  openColumns() {
    return [...this.columns.values()].filter((column) => column.root.isConnected);
  }

  mark() {
    for (const [key, column] of this.columns) {
      column.root.classList.toggle("selected", key === this.selected);
    }
  }

  select(key) {
    if (this.selected !== key) {
      this.selected = key;
      this.top.draw();
      this.mark();
    }
  }

  toggle(key) {
    if (NARROW.matches || !this.shown.has(key)) {
      this.show(key);
    } else if (this.shown.size > 1) {
      this.hide(key);
    }
    document.querySelector(`#people [data-person="${key}"]`)?.focus();
  }

  show(key) {
    this.shown.add(key);
    this.selected = key;
    this.drawShown();
  }

  hide(key) {
    this.shown.delete(key);
    if (this.selected === key) {
      this.selected = [...this.shown][0];
    }
    this.drawShown();
  }

  drawShown() {
    localStorage.setItem("shown", JSON.stringify([...this.shown]));
    this.draw();
  }

  message(message) {
    if (!this.chats.has(message.chat)) {
      this.chats.set(message.chat, new Map());
    }
    this.chats.get(message.chat).set(message.id, message);
    this.inChat(message.chat, (column) => column.drawMessage(message));
    this.see();
  }

  gone({ chat, message }) {
    this.chats.get(chat)?.delete(message);
    this.inChat(chat, (column) => column.drawLog());
  }

  /** Those who have the chat open at this moment. */
  inChat(chat, work) {
    for (const column of this.columns.values()) {
      if (column.place.chat === chat) {
        work(column);
      }
    }
  }

  attempt(key, work) {
    return this.columns.get(key)?.attempt(work);
  }

  alert(words) {
    const dialog = document.getElementById("alert");
    dialog.replaceChildren(
      element("p", {}, words),
      element("button", { type: "button", autofocus: true, click: () => dialog.close() }, text("close")));
    dialog.showModal();
  }
}

const world = new World();
world.top.draw();
listen({
  everything: (all) => world.everything(all),
  message: (message) => world.message(message),
  gone: (message) => world.gone(message),
  toast: (toast) => world.columns.get(toast.person)?.answered(toast),
  action: ({ chat }) => world.inChat(chat, (column) => column.typing(true)),
  town: (town) => {
    world.takeTown(town);
    world.draw();
  },
  clock: (clock) => {
    world.clock.set(clock);
    world.top.tick();
  },
  invitation: (invitation) => {
    world.invitations = [invitation, ...world.invitations.filter(({ url }) => url !== invitation.url)];
    world.top.draw();
  },
}, (is) => world.top.connection(is));
