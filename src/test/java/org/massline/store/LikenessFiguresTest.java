package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.AlikeTexts;
import org.massline.testing.AlikeTexts.Part;
import org.massline.testing.AlikeTexts.Written;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;

/**
 * How well alike suggestions are found, measured on {@link AlikeTexts}: all of them are suggested and published, and each is
 * asked about as a contributor's draft and as a cadre's open suggestion, through the index, on both databases.
 *
 * <p>Precision is which share of the pairs that are found are alike, recall which share of the alike ones is found. What is
 * shown to people is counted too: of everything that comes up among the first three, in any language, the share that is alike.
 */
@ParameterizedClass
@EnumSource
class LikenessFiguresTest {
    private static final double PRECISION = 0.9;
    private static final double RECALL = 0.6;
    private static final double LEAST_RECALL = 0.5;

    private static final int SHOWN = 3;
    private static final int ALL = 100;

    private static final List<Written> TEXTS = inAllLanguages(AlikeTexts::in);

    @RegisterExtension
    private final FreshStore fresh;

    private final FreshStore.Kind kind;

    LikenessFiguresTest(FreshStore.Kind kind) {
        this.kind = kind;
        fresh = new FreshStore(kind).with(CANTEEN, TEACHING);
    }

    private static List<Written> inAllLanguages(Function<Language, List<Written>> texts) {
        return Stream.of(Language.values()).map(texts).flatMap(List::stream).toList();
    }

    /** A text's number is its place in the list. */
    private void suggestAndPublish(List<Written> texts) {
        CadreId li = new CadreId(1);
        fresh.store().write(t -> {
            Cadre cadre = new Cadre(li, "Li", Role.CADRE, Set.of(), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new ChatId(1)), Address.of(new ChatId(9)), cadre, TODAY);
            for (int number = 1; number <= texts.size(); number++) {
                String text = texts.get(number - 1).text();
                SampleSuggestion sample = SampleSuggestion.of(number, number % 2 == 0 ? CANTEEN : TEACHING, text);
                t.suggestions().add(sample.suggestion(), Address.of(new ChatId(number)));
                t.board().publish(new SuggestionNumber(number), text, li, TODAY);
            }
            return true;
        });
    }

    @Test
    void whatContributorsAreShownWantsWhatTheyWant() {
        suggestAndPublish(TEXTS);
        measure("contributors", this::publishedAlike);
    }

    @Test
    void whatCadresAreShownWantsWhatTheSuggestionWants() {
        suggestAndPublish(TEXTS);
        measure("cadres", this::alike);
    }

    /** Of words that nobody thought of fewer are found; what is found is to be right all the same. */
    @Test
    void whatIsFoundOfAnotherHandsWordsIsAlikeToo() {
        List<Written> texts = inAllLanguages(AlikeTexts::byAnotherHand);
        suggestAndPublish(texts);
        Map<String, Figures> figures = new TreeMap<>();
        for (Written draft : texts) {
            List<Written> found = publishedAlike(draft, texts);
            for (String row :
                    List.of("another hand", "another hand, " + draft.language().tag())) {
                figures.computeIfAbsent(row, key -> new Figures()).add(draft, found);
            }
        }
        print("contributors", figures);
        assertThat(figures).allSatisfy((row, each) -> {
            assertThat(each.precision()).as("precision, " + row).isGreaterThanOrEqualTo(PRECISION);
            assertThat(each.recall()).as("recall, " + row).isGreaterThanOrEqualTo(LEAST_RECALL);
        });
    }

    private void measure(String whom, Function<Written, List<Written>> search) {
        Map<String, Figures> figures = new TreeMap<>();
        for (Written draft : TEXTS) {
            List<Written> found = search.apply(draft);
            String part = draft.part() == Part.TUNING ? "for tuning" : "held out";
            for (String row : List.of("whole", part, draft.language().tag() + ", " + part)) {
                figures.computeIfAbsent(row, key -> new Figures()).add(draft, found);
            }
        }
        print(whom, figures);
        assertThat(figures).allSatisfy((row, each) -> {
            assertThat(each.precision()).as("precision, " + row).isGreaterThanOrEqualTo(PRECISION);
            assertThat(each.recall()).as("recall, " + row).isGreaterThanOrEqualTo(RECALL);
            assertThat(each.shownRightly()).as("of what is shown, " + row).isGreaterThanOrEqualTo(PRECISION);
        });
    }

    private void print(String whom, Map<String, Figures> figures) {
        figures.forEach((row, each) -> System.out.printf("%-10s  %-12s  %-21s  %s%n", kind, whom, row, each));
    }

    private List<Written> publishedAlike(Written draft) {
        return publishedAlike(draft, TEXTS);
    }

    private List<Written> publishedAlike(Written draft, List<Written> texts) {
        return texts(draft, texts, fresh.store().read(t -> t.search().publishedAlike(draft.text(), ALL)));
    }

    private List<Written> alike(Written open) {
        Search.View view = new Search.View(Set.of(CANTEEN.id(), TEACHING.id()), Optional.empty());
        SuggestionNumber number = new SuggestionNumber(TEXTS.indexOf(open) + 1);
        return texts(open, TEXTS, fresh.store().read(t -> t.search().alike(number, view, TODAY, ALL)));
    }

    private static List<Written> texts(Written but, List<Written> all, List<SuggestionNumber> numbers) {
        return numbers.stream()
                .map(number -> all.get((int) number.value() - 1))
                .filter(text -> !text.equals(but))
                .toList();
    }

    /** What was found, and what was not. */
    private static final class Figures {
        private int rightly;
        private int wrongly;
        private int missed;
        private int shownRightly;
        private int shown;

        void add(Written draft, List<Written> found) {
            List<Written> first = found.subList(0, Math.min(SHOWN, found.size()));
            shown += first.size();
            shownRightly += (int) first.stream().filter(draft::isLike).count();
            if (draft.isHead()) {
                return;
            }
            boolean isFound = found.stream()
                    .anyMatch(text ->
                            text.isHead() && text.block() == draft.block() && text.language() == draft.language());
            rightly += isFound && draft.wantsTheSame() ? 1 : 0;
            wrongly += isFound && !draft.wantsTheSame() ? 1 : 0;
            missed += !isFound && draft.wantsTheSame() ? 1 : 0;
        }

        double precision() {
            return share(rightly, rightly + wrongly);
        }

        double recall() {
            return share(rightly, rightly + missed);
        }

        double shownRightly() {
            return share(shownRightly, shown);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        @Override
        public String toString() {
            return "precision %.2f (%d of %d), recall %.2f (%d of %d), of what is shown %.2f (%d of %d)"
                    .formatted(
                            precision(),
                            rightly,
                            rightly + wrongly,
                            recall(),
                            rightly,
                            rightly + missed,
                            shownRightly(),
                            shownRightly,
                            shown);
        }
    }
}
