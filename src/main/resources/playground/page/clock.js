// The playground's clock: it runs from the last time that the server told.

import { currentLanguage } from "./texts.js";

export class Clock {
  constructor() {
    this.ahead = 0;
    this.zone = "UTC";
  }

  set({ now, zone }) {
    this.ahead = now - Date.now();
    this.zone = isKnown(zone) ? zone : "UTC";
  }

  now() {
    return new Date(Date.now() + this.ahead);
  }

  /** Day and time, for the header. */
  long() {
    return this.format(this.now(), { weekday: "long", year: "numeric", month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
  }

  /** Of a message. */
  short(date) {
    const today = this.format(date, { dateStyle: "short" }) === this.format(this.now(), { dateStyle: "short" });
    return this.format(date, today
      ? { hour: "2-digit", minute: "2-digit" }
      : { weekday: "short", hour: "2-digit", minute: "2-digit" });
  }

  format(date, options) {
    const locale = currentLanguage() === "zh" ? "zh-CN" : "en-GB";
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: this.zone }).format(date);
  }
}

/** Browsers know the zones of their year. */
function isKnown(timeZone) {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== null;
  } catch {
    return false;
  }
}
