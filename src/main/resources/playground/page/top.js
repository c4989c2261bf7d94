// The head of the page: what this is, what to do, the clock, invitation links; and the choice of people.

import { element } from "./dom.js";
import { keepingFocus } from "./focus.js";
import { act, moveClock } from "./server.js";
import { currentLanguage, switchLanguage, text } from "./texts.js";
import { badge, setBadge } from "./unread.js";

export class Top {
  constructor(world) {
    this.world = world;
    this.top = document.getElementById("top");
    this.people = document.getElementById("people");
    this.time = element("time", { class: "now" });
    this.lost = element("p", { class: "lost", role: "alert" });
    // A small window has no room to show it unasked.
    this.guideIsOpen = (localStorage.getItem("guide") ?? (innerWidth < 700 || innerHeight < 800 ? "closed" : "open")) === "open";
    setInterval(() => this.tick(), 1000);
  }

  draw() {
    document.title = text("title");
    document.documentElement.lang = currentLanguage() === "zh" ? "zh-Hans" : "en";
    keepingFocus(this.top, () => this.top.replaceChildren(
      this.title(),
      this.lost,
      this.guide(),
      element("div", { class: "tools" }, this.clock(), this.invitations())));
    this.tick();
    keepingFocus(this.people, () => this.drawPeople());
  }

  title() {
    return element("div", { class: "title" },
      element("h1", {}, text("title")),
      element("p", { class: "notice" }, text("notice")),
      element("button", {
        type: "button", "data-key": "language", lang: currentLanguage() === "zh" ? "en" : "zh-Hans",
        click: () => {
          switchLanguage();
          this.world.draw();
        },
      }, text("language")));
  }

  guide() {
    const guide = element("details", { class: "guide", open: this.guideIsOpen },
      element("summary", { "data-key": "guide" }, text("guide")),
      element("ol", {}, ["guide1", "guide2", "guide3", "guide4"].map((key) => element("li", {}, text(key)))));
    guide.addEventListener("toggle", () => {
      this.guideIsOpen = guide.open;
      localStorage.setItem("guide", guide.open ? "open" : "closed");
    });
    return guide;
  }

  clock() {
    return element("section", { class: "clock", "aria-label": text("clock") },
      this.time,
      element("div", { class: "steps" }, ["hour", "day", "week", "monday"].map((step) =>
        element("button", { type: "button", "data-step": step, "data-key": step, click: () => moveClock(step) }, text(step)))));
  }

  invitations() {
    const links = this.world.invitations;
    return element("section", { class: links.length === 0 ? "invitations none" : "invitations", "aria-label": text("invitations") },
      element("b", {}, text("invitations")),
      links.length === 0 ? element("span", {}, text("noInvitations")) : null,
      links.map((link) => this.invitation(link)));
  }

  /** Whose part it is opens it, whoever is selected: it can be used once. */
  invitation({ label, url }) {
    const who = this.world.people().find(({ part }) => part === label) ?? this.world.selectedPerson();
    return element("span", { class: "invitation" },
      element("span", { title: url }, text(label)),
      element("button", {
        type: "button", "data-key": url, disabled: !who,
        click: () => {
          this.world.show(who.key);
          this.world.attempt(who.key, () => act(who.key, "open", { url }));
        },
      }, text("openAs", who?.name ?? "…")));
  }

  drawPeople() {
    this.people.setAttribute("aria-label", text("people"));
    this.marks = new Map();
    this.people.replaceChildren(...this.world.people().map((person) => {
      this.marks.set(person.key, badge());
      return element("button", {
        type: "button", "data-person": person.key, "data-key": person.key, "aria-pressed": String(this.world.isShown(person.key)),
        click: () => this.world.toggle(person.key),
      }, element("span", { class: "unseen" }, `${text("show")} `), person.name,
      element("small", {}, ` ${text(person.part)}`), this.marks.get(person.key));
    }));
    this.countUnread();
  }

  countUnread() {
    for (const person of this.world.people()) {
      const mark = this.marks?.get(person.key);
      if (mark) {
        setBadge(mark, this.world.unread.ofPerson(person));
      }
    }
  }

  tick() {
    this.time.textContent = this.world.clock.long();
    this.time.dateTime = this.world.clock.now().toISOString();
  }

  connection(is) {
    this.lost.textContent = is ? "" : text("lost");
  }
}
