package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.model.Appearance;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.ShownAs;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.testing.Reading;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.Snapshot;
import org.massline.text.Texts;

/** What contributors read of each deed, and who else hears of it. */
class NewsTest {
    private static final SuggestionNumber NUMBER = new SuggestionNumber(41);
    private static final SuggestionNumber OTHER = new SuggestionNumber(12);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final Suggestion SOUP = SampleSuggestion.of(
                    41, CANTEEN, "The soup is cold by the time the second class comes.")
            .suggestion();

    @Test
    void everyDeedIsToldInBothLanguages() throws Exception {
        List<Deed> deeds = List.of(
                new Deed.Acknowledge(),
                new Deed.Promise(FRIDAY, Optional.empty()),
                new Deed.Reply("We look at the <counter> on Monday.", List.of(PHOTO)),
                new Deed.Reply("", List.of(PHOTO)),
                new Deed.Ask("Which counter?", List.of()),
                new Deed.Ask("", List.of(PHOTO)),
                new Deed.Done("A second pot is kept warm since Monday."),
                new Deed.Decline("The kitchen has one stove only."),
                new Deed.Assign(Receiver.of(new CadreId(2)), ""),
                new Deed.Merge(OTHER));
        StringBuilder read = new StringBuilder();
        for (Language language : Language.values()) {
            for (Deed deed : deeds) {
                read.append("== ").append(deed.getClass().getSimpleName()).append("\n");
                read.append(told(dossier(SOUP), deed, li(Appearance.DEFAULT), language))
                        .append("\n\n");
            }
        }
        Snapshot.assertMatches("conversation/news.txt", read.toString());
    }

    @Test
    void aPromiseThatIsMovedSaysFromWhenAndWhy() {
        Deed moved = new Deed.Promise(FRIDAY, Optional.of("The stove comes later."));
        Suggestion promised = SampleSuggestion.of(41, CANTEEN, "Soup")
                .promisedOn(LocalDate.of(2026, 11, 27))
                .suggestion();
        assertThat(told(dossier(promised), moved, li(Appearance.DEFAULT), Language.ENGLISH))
                .contains("done by Fri, Dec 4, 2026 now, and not by Fri, Nov 27, 2026", "The stove comes later.");
        assertThat(told(dossier(promised), moved, li(Appearance.DEFAULT), Language.CHINESE))
                .contains("2026年11月27日周五", "The stove comes later.");
    }

    @Test
    void aCadreIsShownAsTheyChose() {
        Deed reply = new Deed.Reply("Hello", List.of());
        assertThat(told(dossier(SOUP), reply, li(Appearance.DEFAULT), Language.ENGLISH))
                .contains("Office for “Canteen”")
                .doesNotContain("Li Na");
        assertThat(told(
                        dossier(SOUP),
                        reply,
                        li(new Appearance(ShownAs.NAME, Optional.of("Dean's office"))),
                        Language.ENGLISH))
                .contains("Li Na:");
        assertThat(told(
                        dossier(SOUP),
                        reply,
                        li(new Appearance(ShownAs.OFFICE, Optional.of("Dean's office"))),
                        Language.ENGLISH))
                .contains("Dean's office:")
                .doesNotContain("Li Na");
        assertThat(told(dossier(SOUP), reply, li(new Appearance(ShownAs.OFFICE, Optional.empty())), Language.ENGLISH))
                .contains("Office for “Canteen”");
    }

    @Test
    void thoseWhoseSuggestionBecameAPartHearWhatBecomesOfItUnderTheirOwnNumber() {
        Suggestion part = SampleSuggestion.of(12, CANTEEN, "Warm soup, please").suggestion();
        Dossier whole = new Dossier(
                SOUP,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(part),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
        List<Change.Tell> tells = tells(whole, new Deed.Done("A second pot."));
        assertThat(tells)
                .extracting(Change.Tell::to)
                .containsExactly(new Audience.Author(NUMBER), new Audience.Author(OTHER));
        assertThat(tells.getLast().saying()).isInstanceOfSatisfying(Saying.News.class, news -> {
            assertThat(news.number()).isEqualTo(OTHER);
            assertThat(news.rings()).isTrue();
            assertThat(read(news, Language.ENGLISH))
                    .contains("#12 · Warm soup, please", "a part of #41", "A second pot.");
        });
        assertThat(tells(whole, new Deed.Acknowledge()))
                .as("so do they of each step")
                .extracting(Change.Tell::to)
                .containsExactly(new Audience.Author(NUMBER), new Audience.Author(OTHER));
        assertThat(tells(whole, new Deed.Reply("Which counter?", List.of())))
                .as("a thread is its contributor's alone")
                .hasSize(1);
    }

    /** A message that only grows makes no sound, and has no mark in the list of chats. */
    @Test
    void whatIsWrittenOrAskedAndHowItEndsIsHeardAndStepsGrowInSilence() {
        assertThat(Stream.of(
                        new Deed.Reply("On Monday.", List.of(PHOTO)),
                        new Deed.Ask("Which counter?", List.of()),
                        new Deed.AnswerPoint(1, "On Monday."),
                        new Deed.Done("A second pot."),
                        new Deed.Decline("One stove only.")))
                .allSatisfy(deed -> assertThat(isHeard(deed)).as("%s", deed).isTrue());
        assertThat(Stream.of(
                        new Deed.Acknowledge(),
                        new Deed.Promise(FRIDAY, Optional.empty()),
                        new Deed.Publish("The soup is cold."),
                        new Deed.Unpublish()))
                .allSatisfy(deed -> assertThat(isHeard(deed)).as("%s", deed).isFalse());
        assertThat(Verdicts.question(SOUP, Status.DONE))
                .isInstanceOfSatisfying(
                        Saying.News.class, news -> assertThat(news.rings()).isTrue());
    }

    private static boolean isHeard(Deed deed) {
        return tells(dossier(SOUP), deed).getFirst().saying() instanceof Saying.News news && news.rings();
    }

    @Test
    void stepsAndOutcomesAreToldApartAndCanBeUndone() {
        assertThat(tells(dossier(SOUP), new Deed.Acknowledge())).allSatisfy(tell -> {
            assertThat(tell.occasion()).isEqualTo(Occasion.STEP);
            assertThat(tell.undoWith()).contains(7L);
        });
        assertThat(tells(dossier(SOUP), new Deed.Decline("No")))
                .extracting(Change.Tell::occasion)
                .containsExactly(Occasion.OUTCOME);
    }

    private static Dossier dossier(Suggestion suggestion) {
        return new Dossier(suggestion, List.of(), Map.of(), Map.of());
    }

    private static Cadre li(Appearance appearance) {
        return new Cadre(
                new CadreId(1), "Li Na", Role.CADRE, Set.of(CANTEEN.id()), SampleSchool.MONDAY_AT_EIGHT, appearance);
    }

    private static List<Change.Tell> tells(Dossier dossier, Deed deed) {
        return News.of(dossier, deed, li(Appearance.DEFAULT), SampleSchool.school(), Optional.of(7L)).stream()
                .map(Change.Tell.class::cast)
                .toList();
    }

    private static String told(Dossier dossier, Deed deed, Cadre by, Language language) {
        return News.of(dossier, deed, by, SampleSchool.school(), Optional.of(7L)).stream()
                .map(Change.Tell.class::cast)
                .map(tell -> "to " + tell.to() + ", " + tell.occasion() + ":\n" + read(tell.saying(), language))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Saying saying, Language language) {
        List<OutgoingMessage> messages = new Texts().render(saying, language);
        return Stream.of(messages).map(Reading::of).collect(Collectors.joining());
    }
}
