package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;

/** What nobody waits for goes to PostgreSQL with the next question or the commit: nobody can tell that it did not go at once. */
@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class WithNextTest {
    private static final ChatId AMY = new ChatId(1);
    private static final About ONE = About.forContributor(new SuggestionNumber(41));
    private static final int MANY = 21;

    @RegisterExtension
    private final FreshStore fresh;

    WithNextTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void theNextQuestionSeesIt() {
        boolean isThere = fresh.store().write(t -> {
            remember(t, 1);
            return t.messages().about(AMY, new MessageId(1)).isPresent();
        });
        assertThat(isThere).isTrue();
    }

    @Test
    void aQuestionOfAnotherKindSeesIt() {
        // One that jOOQ puts into words each time.
        int left = fresh.store().write(t -> {
            t.outbox()
                    .add(
                            Address.of(AMY),
                            OutboxRow.Priority.INTERACTIVE,
                            new OutgoingMessage.Text("hello", List.of()),
                            Instant.EPOCH);
            t.outbox()
                    .take(1, 1, Instant.EPOCH, Instant.EPOCH)
                    .forEach(row -> t.outbox().remove(row.id()));
            return t.outbox().count();
        });
        assertThat(left).isZero();
    }

    @Test
    void theCommitBringsItThereHoweverMuchItIs() {
        fresh.store().write(t -> {
            LongStream.rangeClosed(1, MANY).forEach(each -> remember(t, each));
            return true;
        });
        long there = fresh.store()
                .read(t -> LongStream.rangeClosed(1, MANY)
                        .filter(each -> t.messages()
                                .about(AMY, new MessageId((int) each))
                                .isPresent())
                        .count());
        assertThat(there).isEqualTo(MANY);
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        assertThatThrownBy(() -> fresh.store().write(t -> {
                    remember(t, 1);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        boolean isThere = fresh.store()
                .read(t -> t.messages().about(AMY, new MessageId(1)).isPresent());
        assertThat(isThere).isFalse();
    }

    private static void remember(Transaction transaction, long message) {
        transaction.messages().remember(AMY, new MessageId((int) message), ONE, TODAY);
    }
}
