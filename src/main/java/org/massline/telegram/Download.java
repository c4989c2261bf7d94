package org.massline.telegram;

/** What became of fetching a file from Telegram. */
public sealed interface Download {
    /** Its bytes, which are its reader's and neither copied nor compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Fetched(byte[] bytes) implements Download {}

    /** It can never be fetched: it is too large for bots, or Telegram refuses it. */
    record Unavailable() implements Download {}

    /** It may work later. */
    record Later(Delivery why) implements Download {}
}
