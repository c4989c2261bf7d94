package org.massline.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Status;
import org.massline.model.Topic;
import org.massline.model.Verdict;
import org.massline.store.Store;

/**
 * A school of twelve topics in which people write a lot, always the same: some forty suggestions a week for eleven weeks, and
 * three hundred in the last one. It reads like a school, since it is made to be looked at; what people wish for is in
 * {@code src/test/resources/digest/wishes.<language>.txt}.
 */
public final class BusyTerm {
    /** In the last week. */
    public static final int SUGGESTIONS = 300;

    private static final int WEEKS = 12;
    /** The one whose promises are in it joined first. */
    private static final long CADRE = 1;

    public static final List<Topic> TOPICS = List.of(
            SampleSchool.TEACHING,
            SampleSchool.CANTEEN,
            SampleSchool.DORMITORY,
            SampleSchool.SAFETY,
            topic(104, "Library", "图书馆"),
            topic(105, "Sports", "体育"),
            topic(106, "Network", "网络"),
            topic(108, "Campus", "校园设施"),
            topic(109, "Transport", "校车"),
            topic(110, "Exams", "考试"),
            topic(111, "Clubs", "社团"),
            topic(112, "Office", "教务"));

    private final Store store;
    private final Map<String, List<String>> wishes;
    private final List<Topic> topics;
    private final LocalDate monday;

    private BusyTerm(Store store, Language language, LocalDate monday) {
        this.store = store;
        this.wishes = wishes(language);
        List<String> slugs = TOPICS.stream().map(Topic::slug).toList();
        this.topics = store.read(transaction -> transaction.topics().all()).stream()
                .filter(topic -> slugs.contains(topic.slug()))
                .toList();
        this.monday = monday;
    }

    /** The settings of a school that has these topics. */
    public static String settings() {
        StringBuilder yaml = new StringBuilder("massline:\n  topics:\n");
        for (Topic topic : TOPICS) {
            yaml.append("    - { slug: ").append(topic.slug());
            yaml.append(", names: { en: ").append(topic.nameIn(Language.ENGLISH));
            yaml.append(", zh-Hans: ").append(topic.nameIn(Language.CHINESE));
            yaml.append(" }, response-target: 5 }\n");
        }
        return yaml.toString();
    }

    /**
     * Fills an empty SQLite database, in which a cadre has joined.
     *
     * @param monday behind the last week
     */
    public static void seed(Store store, Language language, LocalDate monday) {
        BusyTerm term = new BusyTerm(store, language, monday);
        for (int week = WEEKS - 1; week > 0; week--) {
            term.usualWeek(week);
        }
        term.busyWeek();
    }

    /** Somebody answers after fewer and fewer days, and one in fifteen is never finished. */
    private void usualWeek(int weeksAgo) {
        LocalDate first = monday.minusWeeks(weeksAgo + 1L);
        for (int index = 0; index < 30 + weeksAgo * 7 % 20; index++) {
            int each = index;
            LocalDate day = first.plusDays(each % 6);
            LocalDate answered = day.plusDays(1 + each % 3 + weeksAgo / 3);
            LocalDate closed = answered.plusDays(2 + each % 9);
            add(each, day, seed -> {
                if (answered.isBefore(monday)) {
                    seed.answered(answered.toString()).is(Status.ACKNOWLEDGED);
                    if (each % 15 != 7 && closed.isBefore(monday)) {
                        close(seed, each, closed);
                    }
                }
            });
        }
    }

    private void close(SeededSuggestion seed, int each, LocalDate closed) {
        if (each % 6 == 5) {
            seed.closed(Status.DECLINED, closed.toString());
            return;
        }
        seed.closed(Status.DONE, closed.toString());
        if (each % 3 == 0) {
            seed.promise(1, CADRE, each % 12 == 0 ? "missed" : "kept", closed.toString());
        }
        LocalDate judged = closed.plusDays(3);
        if (judged.isBefore(monday)) {
            switch (each % 7) {
                case 0, 1, 2 -> seed.judged(Verdict.YES, "", judged.toString());
                case 3 -> seed.judged(Verdict.PARTLY, "", judged.toString());
                case 4 -> seed.judged(Verdict.NO, "", judged.toString());
                default -> seed.asked(judged.toString());
            }
        }
    }

    private void busyWeek() {
        for (int each = 0; each < SUGGESTIONS; each++) {
            int index = each;
            LocalDate day = monday.minusWeeks(1).plusDays(each % 7);
            add(each, day, seed -> {
                if (index % 4 == 0 && index % 7 < 5) {
                    seed.answered(day.plusDays(1).toString()).is(Status.ACKNOWLEDGED);
                }
                if (index % 29 == 3) {
                    seed.seconded(3 + index % 19, day.toString());
                }
            });
        }
    }

    private void add(int index, LocalDate day, Consumer<SeededSuggestion> history) {
        long number = store.write(
                transaction -> transaction.suggestions().nextNumber().value());
        Topic topic = topics.get(index % topics.size());
        List<String> of = wishes.getOrDefault(topic.slug(), List.of());
        String wish = of.get((int) (number / topics.size()) % of.size()).replace("{}", Long.toString(1 + number % 9));
        SeededSuggestion seed = SeededSuggestion.of(number, topic, wish)
                .kind(wish.matches(".*([?？]|能不能).*") ? Kind.IDEA : Kind.PROBLEM)
                .received(day.toString(), day.plusDays(14).toString());
        if (number % 6 == 0) {
            seed.signed(List.of("Li Hua", "王小明", "Ben Carter", "陈静").get((int) (number % 4)));
        }
        history.accept(seed);
        seed.in(store, FreshStore.Kind.SQLITE);
    }

    private static Map<String, List<String>> wishes(Language language) {
        String file = "/digest/wishes." + language.tag() + ".txt";
        Map<String, List<String>> wishes = new LinkedHashMap<>();
        try (InputStream stream = Objects.requireNonNull(BusyTerm.class.getResourceAsStream(file), file)) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.split(": ", 2);
                wishes.computeIfAbsent(parts[0], slug -> new ArrayList<>()).add(parts[1]);
            });
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
        return wishes;
    }

    private static Topic topic(long id, String english, String chinese) {
        return SampleSchool.topic(id, english.toLowerCase(Locale.ROOT), english, chinese, 10);
    }
}
