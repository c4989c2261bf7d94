package org.massline.conversation;

import java.util.List;
import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;

/** Deeds before everybody as callback data: {@code public.<name>[.<number>.<revision>[.<argument>]]}. */
final class PublicTapCodec {
    /** The name of the family. */
    static final String FAMILY = "public";

    private PublicTapCodec() {}

    static String body(PublicTap tap) {
        String name = switch (tap) {
            case PublicTap.Publish publish -> "publish";
            case PublicTap.Reword reword -> "reword";
            case PublicTap.Unpublish unpublish -> "unpublish";
            case PublicTap.AskAll ask -> "ask-all";
            case PublicTap.ShowPlan plan -> "plan";
            case PublicTap.ShowAnswers answers -> "answers";
            case PublicTap.CloseInquiry close -> "close";
        };
        String body = FAMILY + "." + name + "." + tap.number().value() + "." + tap.revision();
        return tap instanceof PublicTap.CloseInquiry close
                ? body + "." + close.inquiry().value()
                : body;
    }

    static String body(PublicTap.OfStep tap) {
        return FAMILY + "."
                + switch (tap) {
                    case PublicTap.AsItIs as -> "as-it-is";
                    case PublicTap.ChangeEntry change -> "change";
                    case PublicTap.PublishEntry publish -> "publish-entry";
                    case PublicTap.ChangeInquiry change -> "change-inquiry";
                    case PublicTap.SendInquiry send -> "send-inquiry";
                    case PublicTap.AskInThread ask -> "ask-in-thread";
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static Tap parse(List<String> arguments) {
        return switch (arguments.getFirst()) {
            case "publish" -> new PublicTap.Publish(number(arguments), revision(arguments));
            case "reword" -> new PublicTap.Reword(number(arguments), revision(arguments));
            case "unpublish" -> new PublicTap.Unpublish(number(arguments), revision(arguments));
            case "ask-all" -> new PublicTap.AskAll(number(arguments), revision(arguments));
            case "plan" -> new PublicTap.ShowPlan(number(arguments), revision(arguments));
            case "answers" -> new PublicTap.ShowAnswers(number(arguments), revision(arguments));
            case "close" ->
                new PublicTap.CloseInquiry(
                        number(arguments), revision(arguments), new InquiryId(Long.parseLong(arguments.get(3))));
            case "change-inquiry" -> new PublicTap.ChangeInquiry();
            case "send-inquiry" -> new PublicTap.SendInquiry();
            case "ask-in-thread" -> new PublicTap.AskInThread();
            case "as-it-is" -> new PublicTap.AsItIs();
            case "change" -> new PublicTap.ChangeEntry();
            case "publish-entry" -> new PublicTap.PublishEntry();
            default -> throw new IllegalArgumentException("nothing is done before everybody that is called so");
        };
    }

    private static SuggestionNumber number(List<String> arguments) {
        return new SuggestionNumber(Long.parseLong(arguments.get(1)));
    }

    private static int revision(List<String> arguments) {
        return Integer.parseInt(arguments.get(2));
    }
}
