package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that a contributor sent, as everybody entitled to it may see it: who wrote an anonymous one is not in it.
 *
 * @param text what was written, the parts joined by a blank line; empty where there are attachments alone
 * @param receivedOn the day, in the school's time zone; finer times are not kept
 * @param targetOn the day by which somebody should have answered
 * @param closedOn the day it stopped being open
 * @param attachments how many files and places go with it
 * @param course what became of it
 */
public record Suggestion(
        SuggestionNumber number,
        TopicId topic,
        Kind kind,
        Status status,
        Signature signature,
        String text,
        LocalDate receivedOn,
        LocalDate targetOn,
        Optional<LocalDate> closedOn,
        int attachments,
        Course course) {

    /** The same after a deed of a cadre. */
    public Suggestion with(Stand stand) {
        return new Suggestion(
                number,
                stand.topic(),
                kind,
                stand.status(),
                signature,
                text,
                receivedOn,
                stand.targetOn(),
                stand.closedOn(),
                attachments,
                course.with(stand));
    }

    public boolean isOverdueOn(LocalDate day) {
        return status.isOpen() && day.isAfter(targetOn);
    }
}
