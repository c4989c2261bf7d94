package org.massline.chat;

/** Telegram's number of a person ({@code User.id}, up to 52 bits). It never reaches a log, and the database only hashed. */
public record PersonId(long value) {
    /** Hides the number: whatever prints this must not tell who it is. */
    @Override
    public String toString() {
        return "PersonId[hidden]";
    }
}
