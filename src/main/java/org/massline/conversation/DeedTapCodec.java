package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import org.massline.model.SuggestionNumber;

/** Deeds as callback data: {@code do.<name>.<number>.<revision>[.<argument>]}. */
final class DeedTapCodec {
    /** The name of the family. */
    static final String FAMILY = "do";

    /** Nobody turns so many pages; whoever forges more gets nothing to calculate. */
    private static final int MOST_PAGES = 100_000;

    private DeedTapCodec() {}

    static String body(DeedTap tap) {
        return FAMILY + "." + name(tap) + "." + tap.number().value() + "." + tap.revision()
                + switch (tap) {
                    case DeedTap.PromiseOn promise -> "." + promise.day().toEpochDay();
                    case DeedTap.Undo undo -> "." + undo.deed();
                    case DeedTap.AskCadre ask -> "." + ask.page();
                    case DeedTap.AskTopic ask -> "." + ask.page();
                    case DeedTap.AskNote ask -> "." + ask.to().written();
                    case DeedTap.AssignTo assign -> "." + assign.to().written();
                    case DeedTap.MergeInto merge -> "." + merge.whole().value();
                    case DeedTap.AskWhole ask -> "";
                    case DeedTap.AskMute ask -> "";
                    case DeedTap.Mute mute -> "";
                    case DeedTap.Lift lift -> "";
                    case DeedTap.Take take -> "";
                    case DeedTap.Acknowledge acknowledge -> "";
                    case DeedTap.AskDay ask -> "";
                    case DeedTap.Reply reply -> "";
                    case DeedTap.Ask ask -> "";
                    case DeedTap.Done done -> "";
                    case DeedTap.Decline decline -> "";
                };
    }

    private static String name(DeedTap tap) {
        return switch (tap) {
            case DeedTap.Acknowledge acknowledge -> "acknowledge";
            case DeedTap.AskDay ask -> "day";
            case DeedTap.PromiseOn promise -> "promise";
            case DeedTap.Reply reply -> "reply";
            case DeedTap.Ask ask -> "ask";
            case DeedTap.Done done -> "done";
            case DeedTap.Decline decline -> "decline";
            case DeedTap.Undo undo -> "undo";
            case DeedTap.Take take -> "take";
            case DeedTap.AskCadre ask -> "to-cadre";
            case DeedTap.AskTopic ask -> "to-topic";
            case DeedTap.AskNote ask -> "note";
            case DeedTap.AssignTo assign -> "assign";
            case DeedTap.AskMute ask -> "mute";
            case DeedTap.Mute mute -> "mute-yes";
            case DeedTap.Lift lift -> "lift";
            case DeedTap.AskWhole ask -> "to-whole";
            case DeedTap.MergeInto merge -> "merge";
        };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static DeedTap parse(List<String> arguments) {
        SuggestionNumber number = new SuggestionNumber(Long.parseLong(arguments.get(1)));
        int revision = Integer.parseInt(arguments.get(2));
        return switch (arguments.getFirst()) {
            case "acknowledge" -> new DeedTap.Acknowledge(number, revision);
            case "day" -> new DeedTap.AskDay(number, revision);
            case "promise" ->
                new DeedTap.PromiseOn(number, revision, LocalDate.ofEpochDay(Long.parseLong(arguments.get(3))));
            case "reply" -> new DeedTap.Reply(number, revision);
            case "ask" -> new DeedTap.Ask(number, revision);
            case "done" -> new DeedTap.Done(number, revision);
            case "decline" -> new DeedTap.Decline(number, revision);
            case "undo" -> new DeedTap.Undo(number, revision, Long.parseLong(arguments.get(3)));
            case "take" -> new DeedTap.Take(number, revision);
            case "to-cadre" -> new DeedTap.AskCadre(number, revision, page(arguments));
            case "to-topic" -> new DeedTap.AskTopic(number, revision, page(arguments));
            case "note" -> new DeedTap.AskNote(number, revision, Receiver.ofWritten(arguments.get(3)));
            case "assign" -> new DeedTap.AssignTo(number, revision, Receiver.ofWritten(arguments.get(3)));
            case "mute" -> new DeedTap.AskMute(number, revision);
            case "mute-yes" -> new DeedTap.Mute(number, revision);
            case "lift" -> new DeedTap.Lift(number, revision);
            case "to-whole" -> new DeedTap.AskWhole(number, revision);
            case "merge" ->
                new DeedTap.MergeInto(number, revision, new SuggestionNumber(Long.parseLong(arguments.get(3))));
            default -> throw new IllegalArgumentException("no deed is called so");
        };
    }

    /** One that is no page at all is forged; one too high is shown as the last page there is. */
    private static int page(List<String> arguments) {
        int page = Integer.parseInt(arguments.get(3));
        if (page < 0 || page > MOST_PAGES) {
            throw new IllegalArgumentException("no such page");
        }
        return page;
    }
}
