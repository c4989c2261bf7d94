package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.turn.TurnTown.NOW;
import static org.massline.turn.TurnTown.RAW;
import static org.massline.turn.TurnTown.incoming;
import static org.massline.turn.TurnTown.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.OpenReceipt;
import org.massline.model.Cadre;
import org.massline.model.ReceiptCode;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.privacy.ReceiptHash;
import org.massline.store.OutboxRow;
import org.massline.testing.FreshStore;
import org.massline.testing.SettableClock;

/** What is kept of updates over which the program fails: here, those of whoever opens a suggestion that nobody can read. */
@ParameterizedClass
@EnumSource
class FailedUpdatesTest {
    private static final PersonId LI = new PersonId(77);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    private final FreshStore fresh;

    private final TurnTown town = new TurnTown();

    FailedUpdatesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void liAnswersForTheCanteen() {
        fresh.store().write(t -> {
            t.cadres()
                    .join(
                            t.hasher().of(LI),
                            Address.of(new ChatId(LI.value())),
                            new Cadre(t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT),
                            TODAY);
            return true;
        });
        fresh.sql("insert into suggestion (number, topic_id, kind, status, text, received_on, target_on) values (1, "
                + CANTEEN.id().value() + ", 'problem', 'of a later version', 'Soup', '2026-11-20', '2026-11-27')");
    }

    @Test
    void wordsAreKeptForTheirWriterToSeeAndToErase() {
        turn().take(said(1, LI.value(), "A thought"), RAW, town::answered);
        assertThat(turn().take(opensTheBrokenOne(2), RAW, town::answered)).isEqualTo(Result.KEPT);
        assertThat(kept()).containsExactly(TODAY);
        assertThat(failed()).isOne();
    }

    @Test
    void nothingOfATapOrAReplyIsKeptSinceTheBotsMessageIsInIt() {
        turn().take(incoming(1, LI.value(), new Event.Tapped("tap", new MessageId(7), ".open.1")), RAW, town::answered);
        Incoming asks = opensTheBrokenOne(2);
        turn().take(
                        new Incoming(
                                2,
                                asks.place(),
                                asks.kind(),
                                asks.writer(),
                                true,
                                Optional.of(new MessageId(7)),
                                asks.event()),
                        RAW,
                        town::answered);
        assertThat(kept()).isEmpty();
        assertThat(failed()).isEqualTo(2);
    }

    @Test
    void aReceiptCodeIsNotKept() {
        ReceiptCode code = ReceiptCode.of(new byte[ReceiptCode.RANDOM_BYTES]);
        fresh.store().write(t -> {
            String hash = ReceiptHash.of(code, new byte[ReceiptHash.SALT_BYTES]);
            t.receipts().give(new SuggestionNumber(1), code.found(), hash);
            return true;
        });
        turn().take(said(1, LI.value(), code.written()), RAW, town::answered);
        assertThat(kept()).isEmpty();
        assertThat(failed()).isOne();
    }

    @Test
    void noWordsAreKeptWhereAReceiptIsOpenOrWanted() {
        Draft withReceipt = new Draft(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                false,
                false,
                false,
                true,
                Optional.empty());
        List<Dialogue> dialogues = List.of(
                Dialogue.NEW.withDraft(withReceipt),
                Dialogue.NEW.withDiscarded(withReceipt),
                Dialogue.NEW.showing(new OpenReceipt(new SuggestionNumber(41), new MessageId(3), TODAY.plusDays(1))));
        for (int update = 1; update <= dialogues.size(); update++) {
            stands(dialogues.get(update - 1));
            assertThat(turn().take(opensTheBrokenOne(update), RAW, town::answered))
                    .isEqualTo(Result.KEPT);
        }
        assertThat(kept()).isEmpty();
        assertThat(failed()).isEqualTo(dialogues.size());
    }

    @Test
    void noWordsAreKeptWhereItCannotBeSeenWhetherAReceiptIsOpen() {
        turn().take(said(1, LI.value(), "A thought"), RAW, town::answered);
        damage("conversation");
        assertThat(turn().take(said(2, LI.value(), "Another"), RAW, town::answered))
                .isEqualTo(Result.KEPT);
        assertThat(kept()).isEmpty();
        assertThat(failed()).isOne();
    }

    @Test
    void whoseRecordCannotBeReadIsAnsweredAsTelegramSpeaksToThem() {
        turn().take(said(1, LI.value(), "A thought"), RAW, town::answered);
        damage("person");
        Incoming words = said(2, LI.value(), "Another");
        Incoming chinese = new Incoming(
                3,
                words.place(),
                words.kind(),
                new Writer(LI, "Li", Optional.empty(), Optional.of("zh-hans")),
                true,
                Optional.empty(),
                words.event());
        fresh.sql("delete from outbox");
        assertThat(turn().take(words, RAW, town::answered)).isEqualTo(Result.KEPT);
        assertThat(turn().take(chinese, RAW, town::answered)).isEqualTo(Result.KEPT);
        assertThat(turn().take(chinese, RAW, town::answered)).isEqualTo(Result.SEEN_BEFORE);
        assertThat(fresh.store().<List<OutboxRow>>write(t -> t.outbox().take(10, 10, NOW, NOW)))
                .as("the second one waits for the first, of the same chat")
                .extracting(row -> row.message().toString())
                .hasSize(1)
                .allMatch(said -> said.contains("Something went wrong on our side"));
        assertThat(kept()).as("they could not erase it").isEmpty();
        assertThat(failed()).isEqualTo(2);
    }

    private void damage(String table) {
        String bytes = fresh.kind() == FreshStore.Kind.SQLITE ? "x'00ff'" : "'\\x00ff'";
        fresh.sql("update " + table + " set sealed = " + bytes);
    }

    private static Incoming opensTheBrokenOne(long update) {
        return incoming(update, LI.value(), new Event.Commanded(new MessageId((int) update), "open", "1"));
    }

    private void stands(Dialogue dialogue) {
        fresh.store().write(t -> {
            KeyedHash chat = t.hasher().of(LI);
            t.conversations().lock(chat);
            t.conversations().save(chat, new StateCodec().write(dialogue), Optional.empty());
            return true;
        });
    }

    private List<LocalDate> kept() {
        return fresh.store().read(t -> t.updates().keptOf(LI));
    }

    private int failed() {
        return fresh.store().<Integer>read(t -> t.updates().failed());
    }

    private Turn turn() {
        return town.turn(fresh.store(), new SettableClock(NOW), (transaction, cadre, today) -> List.of());
    }
}
