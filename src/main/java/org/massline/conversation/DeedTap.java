package org.massline.conversation;

import java.time.LocalDate;
import org.massline.model.SuggestionNumber;

/**
 * What a cadre does with an opened suggestion. A button carries the revision of the suggestion that it was shown with: if
 * somebody did something since, the one who taps is told so, and nothing is overwritten.
 */
public sealed interface DeedTap extends Tap.OfCadre {
    SuggestionNumber number();

    int revision();

    record Acknowledge(SuggestionNumber number, int revision) implements DeedTap {}

    /** Choose by when. */
    record AskDay(SuggestionNumber number, int revision) implements DeedTap {}

    record PromiseOn(SuggestionNumber number, int revision, LocalDate day) implements DeedTap {}

    record Reply(SuggestionNumber number, int revision) implements DeedTap {}

    record Ask(SuggestionNumber number, int revision) implements DeedTap {}

    record Done(SuggestionNumber number, int revision) implements DeedTap {}

    record Decline(SuggestionNumber number, int revision) implements DeedTap {}

    /** It is mine to see to. */
    record Take(SuggestionNumber number, int revision) implements DeedTap {}

    /**
     * Choose to which cadre it goes.
     *
     * @param page counted from 0
     */
    record AskCadre(SuggestionNumber number, int revision, int page) implements DeedTap {}

    /** Choose to which topic it goes; see {@link AskCadre}. */
    record AskTopic(SuggestionNumber number, int revision, int page) implements DeedTap {}

    /** They shall have it, and perhaps a note with it. */
    record AskNote(SuggestionNumber number, int revision, Receiver to) implements DeedTap {}

    /** They have it from now on; there is nothing more to say. */
    record AssignTo(SuggestionNumber number, int revision, Receiver to) implements DeedTap {}

    /** Choose into which one it is merged. */
    record AskWhole(SuggestionNumber number, int revision) implements DeedTap {}

    record MergeInto(SuggestionNumber number, int revision, SuggestionNumber whole) implements DeedTap {}

    /** Whether its author shall be muted. */
    record AskMute(SuggestionNumber number, int revision) implements DeedTap {}

    record Mute(SuggestionNumber number, int revision) implements DeedTap {}

    /** Its author is muted no longer, as far as this one is concerned. */
    record Lift(SuggestionNumber number, int revision) implements DeedTap {}

    /**
     * Take back what was just done.
     *
     * @param revision the suggestion's after the deed
     */
    record Undo(SuggestionNumber number, int revision, long deed) implements DeedTap {}
}
