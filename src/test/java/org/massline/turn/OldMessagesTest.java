package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.SuggestionNumber;
import org.massline.store.Messages;
import org.massline.store.Transaction;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;

/** Which suggestion a message is about is not known for ever. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class OldMessagesTest {
    private static final LocalDate TODAY = SampleSchool.TODAY;
    private static final LocalDate LONG_AGO = TODAY.minusDays(OldMessages.KEPT_DAYS);
    private static final ChatId LI = new ChatId(7);
    private static final SuggestionNumber OPEN = new SuggestionNumber(1);
    private static final SuggestionNumber CLOSED = new SuggestionNumber(2);
    private static final SuggestionNumber CLOSED_LATELY = new SuggestionNumber(3);

    @RegisterExtension
    private final FreshStore fresh;

    OldMessagesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(SampleSchool.CANTEEN);
    }

    @Test
    void whatIsOldAndWasClosedLongAgoIsForgotten() {
        threeSuggestions();
        messages(messages -> {
            messages.remember(LI, new MessageId(1), About.forCadre(OPEN), LONG_AGO.minusDays(1));
            messages.remember(LI, new MessageId(2), About.forCadre(CLOSED), LONG_AGO.minusDays(1));
            messages.remember(LI, new MessageId(3), About.forCadre(CLOSED_LATELY), LONG_AGO.minusDays(1));
            messages.remember(LI, new MessageId(4), About.forCadre(CLOSED), LONG_AGO);
            messages.remember(LI, new MessageId(5), About.forCadre(new SuggestionNumber(9)), LONG_AGO.minusDays(1));
        });

        assertThat(new OldMessages(fresh.store()).run(TODAY)).isEqualTo(2);

        assertThat(about(1)).contains(About.forCadre(OPEN));
        assertThat(about(2)).isEmpty();
        assertThat(about(3)).contains(About.forCadre(CLOSED_LATELY));
        assertThat(about(4)).contains(About.forCadre(CLOSED));
        assertThat(about(5)).as("of a suggestion that is no more").isEmpty();
    }

    @Test
    void whatStaysKeepsNothingBehindItFromBeingForgotten() {
        threeSuggestions();
        int kept = 2 * OldMessages.AT_ONCE + 1;
        messages(messages -> {
            for (int message = 1; message <= kept; message++) {
                messages.remember(LI, new MessageId(message), About.forCadre(OPEN), LONG_AGO.minusDays(3));
            }
            for (int message = kept + 1; message <= 2 * kept; message++) {
                messages.remember(LI, new MessageId(message), About.forCadre(CLOSED), LONG_AGO.minusDays(2));
            }
        });

        assertThat(new OldMessages(fresh.store()).run(TODAY)).isEqualTo(kept);

        assertThat(fresh.number("select count(*) from message_about")).isEqualTo(kept);
        assertThat(new OldMessages(fresh.store()).run(TODAY)).isZero();
    }

    @Test
    void whatCannotBeOpenedStaysAndKeepsNothingBehindItFromBeingForgotten() {
        threeSuggestions();
        messages(messages -> {
            messages.remember(LI, new MessageId(1), About.forCadre(CLOSED), LONG_AGO.minusDays(3));
            messages.remember(LI, new MessageId(2), About.forCadre(CLOSED), LONG_AGO.minusDays(2));
        });
        fresh.sql("update message_about set sealed = message where sent_on = '" + LONG_AGO.minusDays(3) + "'");

        assertThat(new OldMessages(fresh.store()).run(TODAY)).isOne();

        assertThat(fresh.number("select count(*) from message_about")).isOne();
        assertThat(about(2)).isEmpty();
    }

    private void threeSuggestions() {
        write(transaction -> {
            for (long number = 1; number <= 3; number++) {
                transaction
                        .suggestions()
                        .add(
                                SampleSuggestion.of(number, SampleSchool.CANTEEN, "Soup")
                                        .suggestion(),
                                Address.of(new ChatId(number)));
            }
        });
        fresh.sql(
                "update suggestion set status = 'done', closed_on = '" + LONG_AGO + "' where number = 2",
                "update suggestion set status = 'done', closed_on = '" + LONG_AGO.plusDays(1) + "' where number = 3");
    }

    private Optional<About> about(int message) {
        return fresh.store().read(transaction -> transaction.messages().about(LI, new MessageId(message)));
    }

    private void messages(Consumer<Messages> deed) {
        write(transaction -> deed.accept(transaction.messages()));
    }

    private void write(Consumer<Transaction> deed) {
        fresh.store().write(transaction -> {
            deed.accept(transaction);
            return true;
        });
    }
}
