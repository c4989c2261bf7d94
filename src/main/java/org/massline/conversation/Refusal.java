package org.massline.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;

/**
 * Said to somebody who may not do what they tried. The {@code turn} room notes in the log that it happened, and with what kind of
 * thing; who tried it is not noted.
 */
public interface Refusal {
    /**
     * Said as well to honest people: whose button has outlived its suggestion, their link to it, or a question, and who
     * misspells a code. Nobody can tell these from others, and when they tried is no business of whoever reads the log.
     */
    interface OfHonestPeople extends Refusal {}

    /** Whether anything of it is said here. */
    static boolean isAmong(List<Saying> sayings) {
        return sayings.stream().flatMap(Refusal::phrases).anyMatch(Refusal.class::isInstance);
    }

    /** Whether all that is said of it here is said to honest people, too. */
    static boolean isOnlyOfHonestPeople(List<Saying> sayings) {
        return sayings.stream()
                .flatMap(Refusal::phrases)
                .filter(Refusal.class::isInstance)
                .allMatch(OfHonestPeople.class::isInstance);
    }

    private static Stream<Phrase> phrases(Saying saying) {
        return switch (saying) {
            case Saying.Message message -> message.paragraphs().stream();
            case Saying.TapAnswer answer -> answer.text().stream();
            case Saying.News news -> Stream.empty();
            case Saying.Attachments attachments -> Stream.empty();
            case Saying.Reaction reaction -> Stream.empty();
            case Saying.Deletion deletion -> Stream.empty();
            case Saying.Buttons buttons -> Stream.empty();
            case Saying.Document document -> Stream.empty();
            case Saying.Enclosed enclosed -> Stream.empty();
            case Saying.In(var language, Saying inner) -> phrases(inner);
        };
    }
}
