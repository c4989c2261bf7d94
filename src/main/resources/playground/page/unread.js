// What every person has not seen yet. Kept in the browser, so that it outlives a reload.

import { element, fill } from "./dom.js";
import { chatsOf, placeKey, placeOf, placesOf } from "./places.js";
import { text } from "./texts.js";

export class Unread {
  constructor(world) {
    this.world = world;
    const kept = localStorage.getItem("seen");
    this.isNew = kept === null;
    /** The newest message that was seen, by person and place. */
    this.seen = new Map(Object.entries(JSON.parse(kept ?? "{}")));
  }

  /** Begins with what the playground holds: for who opens the page for the first time, all of it is old. */
  begin() {
    for (const person of this.world.people()) {
      for (const place of this.places(person)) {
        const newest = this.messages(place).at(-1)?.id ?? 0;
        const key = this.key(person, place);
        // A playground that began anew numbers its messages anew.
        this.seen.set(key, this.isNew ? newest : Math.min(this.seen.get(key) ?? 0, newest));
      }
    }
    this.isNew = false;
    this.keep();
  }

  see(person, place) {
    const newest = this.messages(place).at(-1)?.id ?? 0;
    const key = this.key(person, place);
    if ((this.seen.get(key) ?? 0) < newest) {
      this.seen.set(key, newest);
      this.keep();
    }
  }

  inPlace(person, place) {
    const last = this.seen.get(this.key(person, place)) ?? 0;
    return this.messages(place).filter(({ id, body }) => id > last && body.from?.id !== Number(person.chat)).length;
  }

  inChat(person, chat) {
    return placesOf(chat).reduce((sum, place) => sum + this.inPlace(person, place), 0);
  }

  ofPerson(person) {
    return this.places(person).reduce((sum, place) => sum + this.inPlace(person, place), 0);
  }

  places(person) {
    return chatsOf(person, this.world.bot).flatMap(placesOf);
  }

  messages(place) {
    const key = placeKey(place);
    return this.world.messages(place.chat).filter((message) => placeKey(placeOf(message)) === key);
  }

  key(person, place) {
    return `${person.key} ${placeKey(place)}`;
  }

  keep() {
    localStorage.setItem("seen", JSON.stringify(Object.fromEntries(this.seen)));
  }
}

/** An empty mark; {@link setBadge} fills it. */
export function badge() {
  return element("span", { class: "unread", hidden: true });
}

export function setBadge(mark, count) {
  mark.hidden = count === 0;
  fill(mark,
    element("span", { "aria-hidden": "true" }, count > 99 ? "99+" : String(count)),
    element("span", { class: "unseen" }, text("unread", count)));
}
