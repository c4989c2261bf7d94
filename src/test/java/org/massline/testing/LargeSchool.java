package org.massline.testing;

import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Store;
import org.massline.store.Transaction;

/**
 * A school that has stored so and so many suggestions of many people over ten years, always the same ones, through the program's
 * own questions: with threads, entries of the board, outcomes, and the terms by which they are found. The newest two thousand are
 * open, and three hundred of them came in the last week; one cadre answers for all.
 */
public final class LargeSchool {
    public static final int OPEN = 2_000;
    public static final int NEW = 300;
    public static final List<Topic> TOPICS = List.of(TEACHING, CANTEEN, DORMITORY, SAFETY);
    public static final Set<TopicId> TOPIC_IDS = Set.of(TEACHING.id(), CANTEEN.id(), DORMITORY.id(), SAFETY.id());
    public static final CadreId CADRE = new CadreId(1);

    private static final int AT_ONCE = 1_000;
    private static final int PEOPLE = 20_000;
    private static final int DAYS = 3_650;

    /** As people write them; what is said again and again differs in a number. */
    private static final List<String> TEXTS = Stream.of(Language.ENGLISH, Language.CHINESE)
            .flatMap(language ->
                    Stream.concat(AlikeTexts.in(language).stream(), AlikeTexts.byAnotherHand(language).stream()))
            .map(AlikeTexts.Written::text)
            .toList();

    private final long suggestions;

    private LargeSchool(long suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * Fills an empty store that has the topics.
     *
     * @param suggestions how many have been closed; those that are open come beside these
     */
    public static void seed(Store store, long suggestions) {
        LargeSchool school = new LargeSchool(suggestions);
        store.write(transaction -> {
            Cadre cadre = new Cadre(CADRE, "Li", Role.ADMINISTRATOR, TOPIC_IDS, SampleSchool.MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(1)), Address.of(new ChatId(1)), cadre, TODAY);
            return true;
        });
        long last = suggestions + OPEN;
        for (long first = 1; first <= last; first += AT_ONCE) {
            long from = first;
            store.write(transaction -> {
                for (long each = from; each < Math.min(from + AT_ONCE, last + 1); each++) {
                    school.add(transaction, transaction.suggestions().nextNumber());
                }
                return true;
            });
        }
    }

    /** What the suggestion of this number says. */
    public static String text(long number) {
        return TEXTS.get((int) (number % TEXTS.size())) + " (" + number % 97 + ")";
    }

    private void add(Transaction transaction, SuggestionNumber number) {
        boolean open = number.value() > suggestions;
        LocalDate day = receivedOn(number.value());
        Topic topic = TOPICS.get((int) (number.value() % TOPICS.size()));
        Suggestion suggestion = SampleSuggestion.of(number.value(), topic, text(number.value()))
                .between(day, day.plusDays(10 + number.value() % 20))
                .suggestion();
        transaction.suggestions().add(suggestion, Address.of(new ChatId(2 + number.value() % PEOPLE)));
        if (number.value() % 3 == 0) {
            transaction.threads().addFromCadre(number, CADRE, day, "Which floor is it? " + number.value(), true);
        }
        if (number.value() % 20 == 0) {
            transaction.board().publish(number, suggestion.text(), CADRE, day);
        }
        if (!open) {
            close(transaction, suggestion, day.plusDays(5));
        }
    }

    private static void close(Transaction transaction, Suggestion suggestion, LocalDate day) {
        Stand before = Stand.of(suggestion);
        transaction
                .suggestions()
                .put(
                        suggestion.number(),
                        new Stand(
                                Status.DONE,
                                before.topic(),
                                before.targetOn(),
                                Optional.of(day),
                                Optional.of("It was mended within "
                                        + suggestion.number().value() % 9 + " days."),
                                before.assignedTo(),
                                before.promisedOn(),
                                before.mergedInto(),
                                Optional.of(day)));
    }

    private LocalDate receivedOn(long number) {
        long open = number - suggestions;
        if (open > OPEN - NEW) {
            return TODAY.minusDays(1 + number % 6);
        }
        return open > 0
                ? TODAY.minusDays(8 + (OPEN - open) / 100)
                : TODAY.minusDays(40 + DAYS - number * DAYS / Math.max(1, suggestions));
    }
}
