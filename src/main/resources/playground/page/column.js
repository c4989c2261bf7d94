// One person: their chats with the bot and in groups, what they see and what they can do.

import { Compose } from "./compose.js";
import { element, fill } from "./dom.js";
import { bubble, grouped } from "./message.js";
import { act } from "./server.js";
import { text } from "./texts.js";

/** How long a line stays that answers a tap. */
const TOAST_MILLIS = 4000;

export class Column {
  constructor(person, world) {
    this.person = person;
    this.world = world;
    this.clock = world.clock;
    this.chat = person.chat;
    this.compose = new Compose(this);
    this.head = element("header", { class: "person-head" });
    this.tabs = element("div", { class: "chats", role: "group" });
    this.log = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.toast = element("div", { class: "toast", role: "status" });
    this.bottom = element("div", { class: "bottom" });
    const select = () => world.select(person.key);
    this.root = element("section", { class: "person", "data-person": person.key, focusin: select, click: select },
      this.head, this.tabs, this.log, this.toast, this.bottom);
    this.deeds = {
      command: (command) => this.act("say", { text: command }),
      link: (url) => this.act("open", { url }),
      isOurs: (url) => world.isOurs(url),
      tap: (button, message, data) => this.tap(button, message, data),
    };
  }

  isAlone() {
    return this.chat === this.person.chat;
  }

  commands() {
    const group = this.person.groups.find((candidate) => candidate.chat === this.chat);
    return (group ?? this.person).commands;
  }

  /** Takes what is new about the person and draws everything. */
  update(person) {
    this.person = person;
    if (!this.isAlone() && !person.groups.some((group) => group.chat === this.chat)) {
      this.chat = person.chat;
    }
    this.drawHead();
    this.drawTabs();
    this.drawLog();
    this.drawBottom();
  }

  drawHead() {
    const { name, part, language, key, blocked, started } = this.person;
    this.root.setAttribute("aria-label", this.isAlone()
      ? text("chatWith", name, this.world.bot.name)
      : text("groupOf", name, this.groupTitle()));
    fill(this.head,
      element("span", { class: `face ${part}`, "aria-hidden": "true" }, [...name.replace(/^M[rs]s?\. /, "")][0]),
      element("h2", {}, name),
      element("small", {}, `${text(part)} · ${language}`),
      element("span", { class: "spring" }),
      started && !blocked
        ? element("button", { type: "button", "aria-label": text("restartName", name), click: () => this.act("say", { text: "/start" }, key) }, text("restart"))
        : null,
      started && !blocked ? element("button", { type: "button", click: () => this.act("block") }, text("block")) : null);
  }

  groupTitle() {
    return this.person.groups.find((group) => group.chat === this.chat)?.title ?? "";
  }

  drawTabs() {
    const chats = [{ chat: this.person.chat, title: this.world.bot.name }, ...this.person.groups];
    this.tabs.hidden = chats.length === 1;
    this.tabs.replaceChildren(...chats.map(({ chat, title }) =>
      element("button", {
        type: "button", "aria-pressed": String(chat === this.chat),
        click: () => {
          this.chat = chat;
          this.compose.end();
          this.update(this.person);
        },
      }, title)));
  }

  drawLog() {
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80 || this.log.childElementCount === 0;
    const messages = this.world.messages(this.chat);
    this.log.replaceChildren(...grouped(messages).map((group) => bubble(group, this)));
    if (messages.length === 0) {
      this.log.append(element("p", { class: "empty" }, this.person.description || text("empty")));
    }
    if (atEnd) {
      this.scrollToEnd();
    }
  }

  /** Draws one message anew, or at the end; the rest stays, so that it is not read aloud again. */
  drawMessage(message) {
    const album = message.body.media_group_id;
    const last = this.world.messages(this.chat).at(-1);
    const shown = this.log.querySelector(`[data-message="${message.id}"]`);
    if (album || (!shown && last?.id !== message.id) || this.log.querySelector(".empty")) {
      this.drawLog();
    } else if (shown) {
      shown.replaceWith(bubble([message], this));
    } else {
      this.log.append(bubble([message], this));
      this.scrollToEnd();
    }
    this.typing(false);
  }

  scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
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

  /** Does something in the chat that is open; says so when it fails. */
  act(deed, body = {}) {
    return this.attempt(() => this.tell(deed, body));
  }

  tell(deed, body) {
    return act(this.person.key, deed, { chat: this.chat, ...body });
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
