package org.massline.conversation.cadre;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Topic;

/**
 * What somebody wants a report of: a period and a topic in any order, either left out.
 *
 * @param topic empty for all
 */
record ReportRequest(Period period, Optional<Topic> topic) {
    /** Longer than any name of a topic with any period. */
    private static final int MOST_WORDS = 120;

    private static final int USUAL_DAYS = 30;

    /** Words that people put between. */
    private static final String BETWEEN = "^(?:(?:for|in|of|on|about|the|关于)\\s+)+|^的|的$";

    private static final String ALL = "all|everything|全部|所有";

    /**
     * Reads what was typed behind the command.
     *
     * @param topics of which the reader may have a report; others are as unknown as those that are not there
     * @return empty if it is not understood
     */
    static Optional<ReportRequest> read(String argument, List<Topic> topics, LocalDate today) {
        String words = Normalizer.normalize(argument, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        Period usual = Period.ending(today, USUAL_DAYS);
        if (words.length() > MOST_WORDS) {
            return Optional.empty();
        }
        if (words.isEmpty() || words.matches(ALL)) {
            return Optional.of(new ReportRequest(usual, Optional.empty()));
        }
        return PeriodWords.read(bare(words), today)
                .map(period -> new ReportRequest(period, Optional.empty()))
                .or(() -> topic(words, topics).map(topic -> new ReportRequest(usual, Optional.of(topic))))
                .or(() -> both(words, topics, today));
    }

    /** One before the other; Chinese puts no blank between. */
    private static Optional<ReportRequest> both(String words, List<Topic> topics, LocalDate today) {
        for (int cut = 1; cut < words.length(); cut++) {
            if (isBetweenWords(words, cut)) {
                String first = words.substring(0, cut);
                String second = words.substring(cut);
                Optional<ReportRequest> found =
                        of(first, second, topics, today).or(() -> of(second, first, topics, today));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBetweenWords(String words, int cut) {
        char before = words.charAt(cut - 1);
        char after = words.charAt(cut);
        return before == ' ' || Character.isIdeographic(before) || Character.isIdeographic(after);
    }

    private static Optional<ReportRequest> of(String period, String topic, List<Topic> topics, LocalDate today) {
        Optional<Period> when = PeriodWords.read(bare(period), today);
        if (when.isEmpty()) {
            return Optional.empty();
        }
        return bare(topic).matches(ALL)
                ? Optional.of(new ReportRequest(when.get(), Optional.empty()))
                : topic(topic, topics).map(each -> new ReportRequest(when.get(), Optional.of(each)));
    }

    private static Optional<Topic> topic(String words, List<Topic> topics) {
        String called = bare(words);
        if (called.isEmpty()) {
            return Optional.empty();
        }
        Optional<Topic> exactly = topics.stream()
                .filter(topic -> names(topic).anyMatch(called::equals))
                .findFirst();
        List<Topic> beginningSo = topics.stream()
                .filter(topic -> names(topic).anyMatch(name -> name.startsWith(called)))
                .toList();
        return exactly.or(() -> beginningSo.size() == 1 ? Optional.of(beginningSo.getFirst()) : Optional.empty());
    }

    private static Stream<String> names(Topic topic) {
        Stream<String> names = Stream.of(Language.values())
                .map(topic::nameIn)
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of(topic.slug()), names);
    }

    private static String bare(String words) {
        return words.replaceAll("^[\\s,;:，；：、]+|[\\s,;:，；：、]+$", "")
                .replaceAll(BETWEEN, "")
                .strip();
    }
}
