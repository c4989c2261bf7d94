package org.massline.chat;

/** A button, before it is put into words. */
public sealed interface Choice {
    Phrase label();

    /**
     * Comes back as {@link Event.Tapped}.
     *
     * @param data 1 to 64 bytes of UTF-8
     */
    record Tap(Phrase label, String data) implements Choice {}

    /** Opens an address. */
    record Link(Phrase label, String url) implements Choice {}
}
