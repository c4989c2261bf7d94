// The place where a person writes: words, attachments, commands; also for editing and for replies.

import { element, signButton } from "./dom.js";
import { said, sayer } from "./message.js";
import { placeKey } from "./places.js";
import { upload } from "./server.js";
import { text } from "./texts.js";

/** Telegram's limit on an album. */
const LARGEST_ALBUM = 10;

export class Compose {
  /** @param column knows the person, the chat and how to act */
  constructor(column) {
    this.column = column;
    /** The message that is edited or answered: { kind: "edit" | "reply", message }, or null. */
    this.about = null;
    /** The words that an edit took the place of. */
    this.aside = "";
    /** What was begun in other places, by their keys, and waits there. */
    this.begun = new Map();
    this.aboutLine = element("div", { class: "about", hidden: true });
    this.field = element("textarea", { rows: 1, maxlength: 4096, enterkeyhint: "send", dir: "auto" });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => this.grow());
    this.photos = element("input", { type: "file", accept: "image/*", multiple: true, hidden: true });
    this.photos.addEventListener("change", () => this.sendFiles(this.photos, "photo"));
    this.file = element("input", { type: "file", hidden: true });
    this.file.addEventListener("change", () => this.sendFiles(this.file, "document"));
    this.menu = element("div", { class: "menu", hidden: true });
    this.form = element("form", {
      class: "compose", submit: (event) => this.submit(event), keydown: (event) => this.leaveMenu(event),
    });
  }

  render() {
    const name = text("write", this.column.person.name);
    this.field.setAttribute("aria-label", name);
    this.field.placeholder = name;
    this.menuButton = signButton("commands", text("commands"), () => this.toggleMenu(), { "aria-expanded": "false" });
    this.attachments = [
      signButton("photo", text("photos"), () => this.photos.click()),
      signButton("file", text("file"), () => this.file.click()),
      signButton("voice", text("voice"), () => this.send([{ kind: "voice" }])),
      signButton("place", text("location"), () => this.send([{ kind: "location" }])),
    ];
    this.form.replaceChildren(
      this.aboutLine,
      this.menu,
      element("div", { class: "attach" }, this.menuButton, this.attachments),
      element("div", { class: "line" },
        this.field,
        element("button", { type: "submit", class: "send" }, text("send"))),
      this.photos,
      this.file);
    this.hideMenu();
    this.drawAbout();
    return this.form;
  }

  begin(kind, message) {
    if (this.about?.kind === "edit") {
      this.end();
    }
    this.about = { kind, message };
    if (kind === "edit") {
      this.aside = this.field.value;
      this.field.value = message.body.text ?? message.body.caption;
    }
    this.drawAbout();
    this.grow();
    this.field.focus();
  }

  /** Leaves what is begun in one place, and goes on with what was begun in another. */
  move(from, to) {
    this.begun.set(from, { about: this.about, aside: this.aside, words: this.field.value });
    const { about, aside, words } = this.begun.get(to) ?? { about: null, aside: "", words: "" };
    this.about = about;
    this.aside = aside;
    this.field.value = words;
    this.hideMenu();
    this.drawAbout();
    this.grow();
  }

  /** A message that is edited keeps its files, and gets none. */
  drawAbout() {
    this.attachments?.forEach((button) => {
      button.disabled = this.about?.kind === "edit";
    });
    this.aboutLine.hidden = this.about === null;
    if (this.about === null) {
      return;
    }
    const { kind, message } = this.about;
    this.aboutLine.replaceChildren(
      element("div", { class: "quote", role: "note" },
        element("b", {}, kind === "edit" ? text("editing") : text("replying", sayer(message.body))),
        element("span", {}, said(message.body))),
      signButton("close", text("cancel"), () => {
        this.end();
        this.field.focus();
      }));
  }

  end() {
    this.field.value = this.aside;
    this.aside = "";
    this.stopAnswering();
    this.grow();
  }

  stopAnswering() {
    this.about = null;
    this.drawAbout();
  }

  key(event) {
    // While somebody composes Chinese characters, Enter chooses one. Safari has ended the composing by then, and tells by the code.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "Escape" && this.about) {
      this.end();
    }
  }

  async submit(event) {
    event.preventDefault();
    const words = this.field.value.trim();
    if (words === "") {
      return;
    }
    const { about } = this;
    const { place } = this.column;
    const done = about?.kind === "edit"
      ? await this.column.act("edit", { message: about.message.id, text: words })
      : await this.column.act("say", { text: words, ...this.answered() });
    if (done) {
      this.sent(place);
    }
  }

  /** What was begun in a place is said; meanwhile somebody may have gone to another. */
  sent(place) {
    const key = placeKey(place);
    if (key === placeKey(this.column.place)) {
      this.end();
    } else {
      this.begun.set(key, { about: null, aside: "", words: this.begun.get(key)?.aside ?? "" });
    }
  }

  async sendFiles(input, kind) {
    const files = [...input.files].slice(0, LARGEST_ALBUM);
    input.value = "";
    const { place } = this.column;
    const message = { ...place, text: this.field.value, ...this.answered() };
    await this.column.attempt(async () => {
      const tickets = await Promise.all(files.map(upload));
      await this.column.tell("send", { ...message, attachments: tickets.map((ticket) => ({ kind, ticket })) });
      this.sent(place);
    });
  }

  async send(attachments) {
    const { about } = this;
    if (!await this.column.act("send", { text: "", attachments, ...this.answered() }) || about === null) {
      return;
    }
    if (this.about === about) {
      this.stopAnswering();
    } else {
      [...this.begun.values()].filter((each) => each.about === about).forEach((each) => {
        each.about = null;
      });
    }
  }

  /** The part of a request that says which message is answered. */
  answered() {
    return this.about?.kind === "reply" ? { reply: this.about.message.id } : {};
  }

  toggleMenu() {
    if (this.menu.hidden) {
      this.menu.replaceChildren(...this.column.commands().map((command) =>
        element("button", {
          type: "button",
          click: () => {
            this.hideMenu();
            this.menuButton.focus();
            this.column.act("say", { text: `/${command.command}` });
          },
        }, element("b", {}, `/${command.command}`), ` ${command.description}`)));
      this.menu.hidden = this.menu.childElementCount === 0;
      this.menuButton.setAttribute("aria-expanded", String(!this.menu.hidden));
      this.menu.querySelector("button")?.focus();
    } else {
      this.hideMenu();
    }
  }

  hideMenu() {
    this.menu.hidden = true;
    this.menuButton?.setAttribute("aria-expanded", "false");
  }

  leaveMenu(event) {
    if (event.key === "Escape" && !this.menu.hidden) {
      this.hideMenu();
      this.menuButton.focus();
    }
  }

  grow() {
    this.field.rows = Math.min(6, Math.max(1, this.field.value.split("\n").length));
  }
}
