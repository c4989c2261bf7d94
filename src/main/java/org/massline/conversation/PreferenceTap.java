package org.massline.conversation;

import org.massline.model.Preferences;
import org.massline.model.QuietHours;
import org.massline.model.ShownAs;

/** What somebody wants to be told unasked; and of a cadre, how contributors see them. */
public sealed interface PreferenceTap extends Tap.Standing {
    record ShowPreferences() implements PreferenceTap {}

    record PreferNews(Preferences.News news) implements PreferenceTap {}

    record PreferBulletin(boolean wanted) implements PreferenceTap {}

    /** Below a bulletin: no more of them, please; the bulletin stays as it is. */
    record NoBulletins() implements PreferenceTap {}

    /** From which hour nothing shall come. */
    record AskQuietFrom() implements PreferenceTap {}

    /** Until which hour. */
    record AskQuietTo(int from) implements PreferenceTap {}

    record PreferQuiet(QuietHours hours) implements PreferenceTap {}

    record PreferNoQuiet() implements PreferenceTap {}

    /** For cadres alone. */
    sealed interface OfCadre extends PreferenceTap {}

    record PreferAtOnce(Preferences.AtOnce atOnce) implements OfCadre {}

    record AskAppearance() implements OfCadre {}

    record AppearAs(ShownAs shownAs) implements OfCadre {}
}
