package org.massline.conversation;

import java.util.List;
import org.massline.model.InquiryId;

/** Answers as callback data: {@code answer.<inquiry>.<item>}, or {@code words} for the sentence that goes with one. */
final class AnswerTapCodec {
    /** The name of the family. */
    static final String FAMILY = "answer";

    private static final String WORDS = "words";

    private AnswerTapCodec() {}

    static String body(AnswerTap tap) {
        return FAMILY + "." + tap.inquiry().value() + "."
                + switch (tap) {
                    case AnswerTap.GiveAnswer answer -> Integer.toString(answer.item());
                    case AnswerTap.AddToAnswer add -> WORDS;
                };
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static AnswerTap parse(List<String> arguments) {
        InquiryId inquiry = new InquiryId(Long.parseLong(arguments.getFirst()));
        String what = arguments.get(1);
        return what.equals(WORDS)
                ? new AnswerTap.AddToAnswer(inquiry)
                : new AnswerTap.GiveAnswer(inquiry, Integer.parseInt(what));
    }
}
