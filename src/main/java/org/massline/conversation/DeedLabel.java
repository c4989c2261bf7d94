package org.massline.conversation;

import org.massline.model.SuggestionNumber;

/** What stands on the buttons with which cadres hand a suggestion on. */
public sealed interface DeedLabel extends Label {
    /** It is mine to see to. */
    record Take() implements DeedLabel {}

    record Assign() implements DeedLabel {}

    record ToCadre() implements DeedLabel {}

    record ToOtherTopic() implements DeedLabel {}

    record WithoutNote() implements DeedLabel {}

    record Merge() implements DeedLabel {}

    record MuteAuthor() implements DeedLabel {}

    /** In a group: leads to the private chat. */
    record AllDeeds() implements DeedLabel {}

    record YesMute() implements DeedLabel {}

    record Lift() implements DeedLabel {}

    record LiftOf(SuggestionNumber number) implements DeedLabel {}

    record MergeInto(SuggestionNumber whole) implements DeedLabel {}
}
