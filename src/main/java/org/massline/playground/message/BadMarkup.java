package org.massline.playground.message;

/** A text that Telegram cannot read; the message is Telegram's own. */
public final class BadMarkup extends Exception {
    BadMarkup(String message) {
        super(message);
    }
}
