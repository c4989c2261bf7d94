package org.massline.conversation;

import java.util.List;
import org.massline.model.BulletinId;
import org.massline.model.SuggestionNumber;

/** Bulletins as callback data: {@code bulletin.<name>[.<argument>]...}. */
final class BulletinTapCodec {
    /** The name of the family. */
    static final String FAMILY = "bulletin";

    private static final int MOST_PAGES = 100_000;

    private BulletinTapCodec() {}

    static String body(BulletinTap tap) {
        return FAMILY
                + switch (tap) {
                    case BulletinTap.ShowDraft show -> ".draft";
                    case BulletinTap.PickPage(int page) -> ".pick." + page;
                    case BulletinTap.Pick(SuggestionNumber number, int page) -> ".take." + number.value() + "." + page;
                    case BulletinTap.ShowPair(SuggestionNumber number) -> ".pair." + number.value();
                    case BulletinTap.WordSaid(SuggestionNumber number) -> ".said." + number.value();
                    case BulletinTap.WordDid(SuggestionNumber number) -> ".did." + number.value();
                    case BulletinTap.TakeOut(SuggestionNumber number) -> ".out." + number.value();
                    case BulletinTap.WordHeading heading -> ".heading";
                    case BulletinTap.ToChannel(boolean yes) -> yes ? ".channel.yes" : ".channel.no";
                    case BulletinTap.AskDiscard ask -> ".discard";
                    case BulletinTap.Discard discard -> ".discard-yes";
                    case BulletinTap.Look look -> ".look";
                    case BulletinTap.SendOut(int revision) -> ".send." + revision;
                    case BulletinTap.ShowProgress(BulletinId id) -> ".progress." + id;
                    case BulletinTap.Pause(BulletinId id) -> ".pause." + id;
                    case BulletinTap.GoOn(BulletinId id) -> ".go-on." + id;
                    case BulletinTap.AskStop(BulletinId id) -> ".stop." + id;
                    case BulletinTap.Stop(BulletinId id) -> ".stop-yes." + id;
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static BulletinTap parse(List<String> arguments) {
        return switch (arguments.getFirst()) {
            case "draft" -> new BulletinTap.ShowDraft();
            case "pick" -> new BulletinTap.PickPage(upTo(MOST_PAGES, arguments.get(1)));
            case "take" -> new BulletinTap.Pick(number(arguments), upTo(MOST_PAGES, arguments.get(2)));
            case "pair" -> new BulletinTap.ShowPair(number(arguments));
            case "said" -> new BulletinTap.WordSaid(number(arguments));
            case "did" -> new BulletinTap.WordDid(number(arguments));
            case "out" -> new BulletinTap.TakeOut(number(arguments));
            case "heading" -> new BulletinTap.WordHeading();
            case "channel" -> new BulletinTap.ToChannel(isYes(arguments.get(1)));
            case "discard" -> new BulletinTap.AskDiscard();
            case "discard-yes" -> new BulletinTap.Discard();
            case "look" -> new BulletinTap.Look();
            case "send" -> new BulletinTap.SendOut(upTo(Integer.MAX_VALUE, arguments.get(1)));
            case "progress" -> new BulletinTap.ShowProgress(id(arguments));
            case "pause" -> new BulletinTap.Pause(id(arguments));
            case "go-on" -> new BulletinTap.GoOn(id(arguments));
            case "stop" -> new BulletinTap.AskStop(id(arguments));
            case "stop-yes" -> new BulletinTap.Stop(id(arguments));
            default -> throw new IllegalArgumentException("nothing of bulletins is called so");
        };
    }

    private static SuggestionNumber number(List<String> arguments) {
        return new SuggestionNumber(Long.parseLong(arguments.get(1)));
    }

    private static BulletinId id(List<String> arguments) {
        return new BulletinId(Long.parseLong(arguments.get(1)));
    }

    private static int upTo(int most, String argument) {
        int number = Integer.parseInt(argument);
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("too much, or less than nothing");
        }
        return number;
    }

    private static boolean isYes(String argument) {
        return switch (argument) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }
}
