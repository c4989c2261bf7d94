package org.massline.conversation.contributor;

import org.massline.chat.Phrase;
import org.massline.model.Preferences;

/** What the bot says of what it says unasked. */
public sealed interface PreferenceText extends Phrase {
    record Heading() implements PreferenceText {}

    record News(Preferences.News news) implements PreferenceText {}

    record BulletinWanted() implements PreferenceText {}

    record BulletinUnwanted() implements PreferenceText {}

    record NoMoreBulletins() implements PreferenceText {}

    record Quiet(String from, String to) implements PreferenceText {}

    record NeverQuiet() implements PreferenceText {}

    record AtOnce(Preferences.AtOnce atOnce) implements PreferenceText {}

    record SeenByName(String name) implements PreferenceText {}

    record SeenByOffice(String office) implements PreferenceText {}

    record SeenByTopic() implements PreferenceText {}

    record AskQuietFrom() implements PreferenceText {}

    record AskQuietTo(String from) implements PreferenceText {}

    record AskAppearance() implements PreferenceText {}

    record AskOffice() implements PreferenceText {}

    record OfficeTooLong(int most) implements PreferenceText {}
}
