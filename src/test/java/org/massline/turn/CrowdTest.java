package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.chat.Saying;
import org.massline.conversation.Audience;
import org.massline.conversation.CardText;
import org.massline.conversation.Change;
import org.massline.conversation.Occasion;
import org.massline.model.Preferences;
import org.massline.model.SuggestionNumber;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.testing.FreshStore;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.SeededSuggestion;

/** All who second a suggestion hear of it, once each, however many they are; on both databases. */
@ParameterizedClass
@EnumSource
class CrowdTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(41);
    private static final SuggestionNumber FORKS = new SuggestionNumber(42);
    private static final Instant NOW = SchoolOnDisk.MONDAY_AT_NINE;
    private static final Saying WORDS = Saying.Message.of(new CardText.WithoutWords());

    @RegisterExtension
    private final SchoolOnDisk school;

    CrowdTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind);
    }

    @BeforeEach
    void twoSuggestionsOfWhichOneIsAPartOfTheOther() {
        SeededSuggestion.of(41, CANTEEN).in(school.fresh());
        SeededSuggestion.of(42, CANTEEN).in(school.fresh());
        school.fresh().sql("update suggestion set merged_into = 41, status = 'merged' where number = 42");
    }

    @Test
    void aFewAreToldAtOnceThoseWhoWantIt() {
        seconds(SOUP, 1, Preferences.DEFAULT);
        seconds(SOUP, 2, Preferences.DEFAULT.with(Preferences.News.OUTCOME));
        seconds(SOUP, 3, Preferences.DEFAULT.with(Preferences.News.NONE));
        seconds(FORKS, 4, Preferences.DEFAULT);
        assertThat(tell(Optional.empty())).isEqualTo(3);
        assertThat(reached()).containsExactlyInAnyOrder(1L, 2L, 4L);
    }

    @Test
    void nobodyHearsItTwice() {
        // Of both, and of the one while the other is their own.
        seconds(SOUP, 1, Preferences.DEFAULT);
        seconds(FORKS, 1, Preferences.DEFAULT);
        seconds(SOUP, 2, Preferences.DEFAULT);
        change(2, record(2).with(FORKS));
        assertThat(tell(Optional.empty())).isOne();
        assertThat(reached()).containsExactly(1L);
    }

    @Test
    void manyAreToldInStepsAndACrashLosesAndDoublesNobody() {
        for (long person = 1; person <= 450; person++) {
            seconds(person % 3 == 0 ? FORKS : SOUP, person, Preferences.DEFAULT);
        }
        tell(Optional.empty());
        assertThat(reached()).isEmpty();
        // One step, and then the program dies: another one goes on where this one stopped.
        Crowd crowd = new Crowd(school.register(), school.texts(), school.clock());
        store().write(t -> {
            long id = t.tellings().due(NOW, 1).getFirst();
            t.tellings()
                    .reach(
                            id,
                            crowd.step(t, t.tellings().take(id).orElseThrow(), 100)
                                    .orElseThrow());
            return id;
        });
        round().run(NOW);
        round().run(NOW);
        assertThat(reached()).hasSize(450).doesNotHaveDuplicates();
        assertThat(store().<List<Long>>read(t -> t.tellings().due(NOW, 10))).isEmpty();
    }

    @Test
    void whatIsUndoneNobodyHears() {
        for (long person = 1; person <= 150; person++) {
            seconds(SOUP, person, Preferences.DEFAULT);
        }
        tell(Optional.of(7L));
        round().run(NOW);
        assertThat(reached()).isEmpty();
        store().write(t -> t.outbox().takeBack(7L));
        round().run(NOW.plusSeconds(60));
        assertThat(reached()).isEmpty();
    }

    private int tell(Optional<Long> deed) {
        return store().write(t -> school.notices()
                .tell(
                        t,
                        new Change.Tell(new Audience.Seconders(SOUP), Occasion.OUTCOME, WORDS, deed),
                        NOW.plusSeconds(30)));
    }

    private TellingRound round() {
        return new TellingRound(store(), school.register(), school.texts(), school.clock());
    }

    private void seconds(SuggestionNumber number, long person, Preferences preferences) {
        PersonRecord before = record(person);
        List<SuggestionNumber> seconded = new ArrayList<>(before.seconded());
        seconded.add(number);
        change(person, before.preferring(preferences).seconding(seconded));
        store().write(t -> t.seconders().add(number, before.address(), TODAY));
    }

    private PersonRecord record(long person) {
        return store().<PersonRecord>read(t -> t.people()
                .find(t.hasher().of(new PersonId(person)))
                .orElseGet(() -> PersonRecord.of(Address.of(new ChatId(person)), Optional.of("en"))));
    }

    private void change(long person, PersonRecord record) {
        store().write(t -> {
            t.people().save(t.hasher().of(new PersonId(person)), record);
            return true;
        });
    }

    /** To whom something is on its way. */
    private List<Long> reached() {
        return store().<List<OutboxRow>>write(t -> t.outbox().take(1000, 1000, NOW, NOW.plusSeconds(15))).stream()
                .filter(row -> row.message() instanceof OutgoingMessage.Text)
                .map(row -> row.address().chat().value())
                .toList();
    }

    private Store store() {
        return school.store();
    }
}
