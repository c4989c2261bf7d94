// One person: their chats with the bot, in groups and with channels, what they see and what they can do.

import { Compose } from "./compose.js";
import { element, fill } from "./dom.js";
import { keepingFocus, sameIn } from "./focus.js";
import { bubble, grouped } from "./message.js";
import { chatsOf, placeKey, placeOf, placesOf } from "./places.js";
import { act } from "./server.js";
import { Tabs } from "./tabs.js";
import { text } from "./texts.js";

/** How long a line stays that answers a tap. */
const TOAST_MILLIS = 4000;
/** How long a message is marked that one was led to. */
const FOUND_MILLIS = 1500;

export class Column {
  constructor(person, world) {
    this.person = person;
    this.world = world;
    this.clock = world.clock;
    this.place = { chat: person.chat, thread: null };
    this.compose = new Compose(this);
    this.tabs = new Tabs(this);
    this.head = element("header", { class: "person-head" });
    this.log = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", scroll: () => this.noteScroll() });
    /** Whether the newest message stays in sight when something grows. */
    this.isAtEnd = true;
    this.toast = element("div", { class: "toast", role: "status" });
    this.bottom = element("div", { class: "bottom" });
    const select = () => world.select(person.key);
    this.root = element("section", { class: "person", "data-person": person.key, focusin: select, click: select },
      this.head, this.tabs.root, this.log, this.toast, this.bottom);
    this.deeds = {
      command: (command) => this.act("say", { text: command }),
      link: (url) => this.follow(url),
      isOurs: (url) => world.isOurs(url),
      tap: (button, message, data) => this.tap(button, message, data),
    };
  }

  chats() {
    return chatsOf(this.person, this.world.bot);
  }

  /** The chat that is open. */
  chat() {
    return this.chats().find(({ chat }) => chat === this.place.chat);
  }

  topic() {
    return this.chat().topics.find(({ thread }) => thread === this.place.thread);
  }

  isAlone() {
    return this.place.chat === this.person.chat;
  }

  canWrite() {
    return this.chat().kind !== "channel" && !this.topic()?.closed;
  }

  commands() {
    return this.chat().commands;
  }

  messages() {
    return this.world.unread.messages(this.place);
  }

  open(place) {
    this.move(place);
    this.update(this.person);
    this.scrollToEnd();
    this.world.see();
  }

  move(place) {
    const [from, to] = [this.place, place].map(placeKey);
    this.place = place;
    if (from !== to) {
      this.compose.move(from, to);
    }
  }

  /** Takes what is new about the person and draws what that changes. */
  update(person) {
    this.person = person;
    const key = placeKey(this.place);
    if (!this.chats().flatMap(placesOf).some((place) => placeKey(place) === key)) {
      this.move({ chat: person.chat, thread: null });
    }
    // In groups everybody has a language of their own.
    this.log.lang = this.isAlone() ? person.language : "";
    keepingFocus(this.root, () => {
      this.drawHead();
      this.tabs.draw();
      this.drawLog();
      this.drawBottom();
    }, () => this.bottom.querySelector("textarea, .wide") ?? this.log);
  }

  drawHead() {
    const { name, part, language, blocked, started } = this.person;
    this.root.setAttribute("aria-label", this.label());
    fill(this.head,
      element("span", { class: `face ${part}`, "aria-hidden": "true" }, [...name.replace(/^M[rs]s?\. /, "")][0]),
      element("h2", {}, name),
      element("small", {}, `${text(part)} · ${language}`),
      element("span", { class: "spring" }),
      started && !blocked
        ? element("button", {
          type: "button", "data-key": "restart", "aria-label": text("restartName", name),
          click: () => this.toBot("say", { text: "/start" }),
        }, text("restart"))
        : null,
      started && !blocked
        ? element("button", { type: "button", "data-key": "block", click: () => this.toBot("block") }, text("block"))
        : null);
  }

  label() {
    const { name } = this.person;
    const { kind, title } = this.chat();
    if (kind === "private") {
      return text("chatWith", name, title);
    }
    if (kind === "channel") {
      return text("channelOf", name, title);
    }
    return this.topic() ? text("topicOf", name, title, this.topic().name) : text("groupOf", name, title);
  }

  /** Draws what has changed; the rest stays, so that it is not read aloud again, and plays on. */
  drawLog() {
    const shown = new Map([...this.log.children].map((node) => [node.dataset.message, node]));
    const messages = this.messages();
    const nodes = messages.length === 0
      ? [this.emptiness()]
      : grouped(messages).map((group) => this.drawn(group, shown.get(String(group[0].id))));
    const focused = this.log.contains(document.activeElement) ? document.activeElement : null;
    const of = focused?.closest("[data-message]");
    this.put(nodes);
    if (focused && !this.log.contains(document.activeElement)) {
      const same = of?.place === placeKey(this.place) && nodes.find((node) => node.dataset.message === of.dataset.message);
      ((same && sameIn(same, focused)) || same || this.log).focus({ preventScroll: true });
    }
    this.stayAtEnd();
  }

  emptiness() {
    return this.isAlone() && this.person.description
      ? element("p", { class: "empty" }, this.person.description)
      : element("p", { class: "empty", lang: document.documentElement.lang }, text("empty"));
  }

  /** What shows the messages already if it still says the same, or else a new bubble. */
  drawn(group, shown) {
    const when = this.clock.short(new Date(group[0].body.date * 1000));
    const said = JSON.stringify([group, when, this.canWrite(), this.world.bot.name, document.documentElement.lang]);
    return shown?.said === said ? shown : Object.assign(bubble(group, this), { said, place: placeKey(this.place) });
  }

  put(nodes) {
    const wanted = new Set(nodes);
    [...this.log.children].filter((node) => !wanted.has(node)).forEach((node) => node.remove());
    nodes.forEach((node, at) => {
      if (this.log.children[at] !== node) {
        this.log.insertBefore(node, this.log.children[at] ?? null);
      }
    });
  }

  /** A message that is new, or has changed. */
  drawMessage(message) {
    if (placeKey(placeOf(message)) !== placeKey(this.place)) {
      return;
    }
    const isNew = !this.log.querySelector(`[data-message="${message.id}"]`) && this.messages().at(-1)?.id === message.id;
    this.drawLog();
    if (isNew) {
      this.scrollToEnd();
    }
    this.typing(false);
  }

  scrollToEnd() {
    this.isAtEnd = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  noteScroll() {
    this.isAtEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  /** After something grew: a message that was changed, a picture that came. */
  stayAtEnd() {
    if (this.isAtEnd) {
      this.scrollToEnd();
    }
  }

  /** Goes to a message and says which it is, for those who see and for those who do not. */
  show(id) {
    const shown = this.log.querySelector(`[data-message="${id}"]`);
    shown?.scrollIntoView({ block: "center" });
    shown?.focus({ preventScroll: true });
    shown?.classList.add("found");
    setTimeout(() => shown?.classList.remove("found"), FOUND_MILLIS);
  }

  drawBottom() {
    const { name, blocked, started } = this.person;
    if (this.isAlone() && blocked) {
      this.bottom.replaceChildren(
        element("p", {}, text("blocked", name)),
        element("button", { type: "button", class: "wide", click: () => this.act("unblock") }, text("unblock")));
    } else if (this.isAlone() && !started) {
      this.bottom.replaceChildren(
        element("button", { type: "button", class: "wide", click: () => this.act("say", { text: "/start" }) }, text("start")));
    } else if (!this.canWrite()) {
      this.bottom.replaceChildren(element("p", {}, text(this.chat().kind === "channel" ? "readOnly" : "closed")));
    } else if (!this.bottom.contains(this.compose.form) || this.language !== document.documentElement.lang) {
      this.language = document.documentElement.lang;
      this.bottom.replaceChildren(this.compose.render());
    }
  }

  startEditing(message) {
    this.compose.begin("edit", message);
  }

  startReply(message) {
    this.compose.begin("reply", message);
  }

  tap(button, message, data) {
    button.setAttribute("aria-busy", "true");
    return this.act("tap", { message, data });
  }

  typing(is) {
    if (is) {
      this.showToast(text("typing", this.world.bot.name));
    }
  }

  answered(toast) {
    for (const button of this.log.querySelectorAll("[aria-busy]")) {
      button.removeAttribute("aria-busy");
    }
    if (toast.text && toast.alert) {
      this.world.alert(toast.text);
    } else if (toast.text) {
      this.showToast(toast.text);
    }
  }

  showToast(words) {
    this.toast.textContent = words;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => this.toast.replaceChildren(), TOAST_MILLIS);
  }

  /** Does something in the place that is open; says so when it fails. */
  act(deed, body = {}) {
    return this.attempt(() => this.tell(deed, body));
  }

  /** As Telegram does: a link to the bot opens the private chat with it. */
  follow(url) {
    if (this.world.isOurs(url)) {
      this.open({ chat: this.person.chat, thread: null });
    }
    return this.act("open", { url });
  }

  /** Does something in the private chat, whatever is open. */
  toBot(deed, body = {}) {
    return this.attempt(() => act(this.person.key, deed, body));
  }

  tell(deed, body) {
    return act(this.person.key, deed, { ...this.place, ...body });
  }

  async attempt(work) {
    try {
      await work();
      return true;
    } catch (error) {
      this.showToast(text("failed", error.message));
      return false;
    }
  }
}
