package org.massline.conversation;

import java.util.List;
import java.util.Locale;
import org.massline.model.Preferences;
import org.massline.model.QuietHours;
import org.massline.model.ShownAs;

/** Preferences as callback data: {@code prefer.<name>[.<argument>]...}. */
final class PreferenceTapCodec {
    /** The name of the family. */
    static final String FAMILY = "prefer";

    private static final int LAST_HOUR = 23;

    private PreferenceTapCodec() {}

    static String body(PreferenceTap tap) {
        return FAMILY
                + switch (tap) {
                    case PreferenceTap.ShowPreferences show -> ".all";
                    case PreferenceTap.PreferNews(Preferences.News news) -> ".news." + stored(news);
                    case PreferenceTap.PreferBulletin(boolean wanted) -> wanted ? ".bulletin.yes" : ".bulletin.no";
                    case PreferenceTap.NoBulletins none -> ".no-bulletins";
                    case PreferenceTap.AskQuietFrom ask -> ".quiet-from";
                    case PreferenceTap.AskQuietTo(int from) -> ".quiet-to." + from;
                    case PreferenceTap.PreferQuiet(QuietHours(int from, int to)) -> ".quiet." + from + "." + to;
                    case PreferenceTap.PreferNoQuiet off -> ".quiet-off";
                    case PreferenceTap.PreferAtOnce(Preferences.AtOnce atOnce) -> ".at-once." + stored(atOnce);
                    case PreferenceTap.AskAppearance ask -> ".appearance";
                    case PreferenceTap.AppearAs(ShownAs shownAs) -> ".appear." + shownAs.stored();
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static PreferenceTap parse(List<String> arguments) {
        return switch (arguments.getFirst()) {
            case "all" -> new PreferenceTap.ShowPreferences();
            case "news" -> new PreferenceTap.PreferNews(Preferences.News.valueOf(constant(arguments)));
            case "bulletin" -> new PreferenceTap.PreferBulletin(isYes(arguments.get(1)));
            case "no-bulletins" -> new PreferenceTap.NoBulletins();
            case "quiet-from" -> new PreferenceTap.AskQuietFrom();
            case "quiet-to" -> new PreferenceTap.AskQuietTo(hour(arguments.get(1)));
            case "quiet" ->
                new PreferenceTap.PreferQuiet(new QuietHours(hour(arguments.get(1)), hour(arguments.get(2))));
            case "quiet-off" -> new PreferenceTap.PreferNoQuiet();
            case "at-once" -> new PreferenceTap.PreferAtOnce(Preferences.AtOnce.valueOf(constant(arguments)));
            case "appearance" -> new PreferenceTap.AskAppearance();
            case "appear" -> new PreferenceTap.AppearAs(ShownAs.ofStored(arguments.get(1)));
            default -> throw new IllegalArgumentException("no preference is called so");
        };
    }

    private static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(List<String> arguments) {
        return arguments.get(1).toUpperCase(Locale.ROOT);
    }

    private static boolean isYes(String argument) {
        return switch (argument) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }

    private static int hour(String argument) {
        int hour = Integer.parseInt(argument);
        if (hour < 0 || hour > LAST_HOUR) {
            throw new IllegalArgumentException("no such hour");
        }
        return hour;
    }
}
