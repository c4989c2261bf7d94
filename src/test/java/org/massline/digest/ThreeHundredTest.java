package org.massline.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.DeskOwner;
import org.massline.conversation.DeskPage;
import org.massline.conversation.DeskPlace;
import org.massline.conversation.Need;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.Topic;
import org.massline.store.OutboxRow;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.text.Texts;

/** A week that brought three hundred suggestions in twelve topics, of which a fifth are like others. */
@ParameterizedClass
@EnumSource
class ThreeHundredTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int SUGGESTIONS = 300;
    private static final List<Topic> TOPICS = IntStream.rangeClosed(1, 12)
            .mapToObj(id -> SampleSchool.topic(id, "topic-" + id, "Topic " + id, "主题" + id, 5))
            .toList();

    @RegisterExtension
    private final FreshStore fresh;

    ThreeHundredTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TOPICS.toArray(Topic[]::new));
    }

    @Test
    void areAtMostFiveMessagesAndOnePictureAndEachIsAFewTapsAway() {
        Cadre chen = joins();
        receive();
        DigestRound round = new DigestRound(
                fresh.store(), new Texts(), new DigestSettings(BERLIN, MONDAY_AT_EIGHT, Language.ENGLISH));

        assertThat(round.run(Instant.parse("2026-11-23T08:00:00Z"))).isOne();

        List<OutgoingMessage> messages = sent();
        assertThat(messages).filteredOn(OutgoingMessage.Text.class::isInstance).hasSizeLessThanOrEqualTo(5);
        assertThat(messages)
                .filteredOn(message -> !(message instanceof OutgoingMessage.Text))
                .singleElement()
                .isInstanceOf(OutgoingMessage.Enclosed.class);

        List<Long> entries = new ArrayList<>();
        int folded = 0;
        int pages = 1;
        for (int index = 0; index < pages; index++) {
            DeskPage page = page(round, chen, index);
            pages = page.pages();
            for (DeskPage.Entry entry : page.entries()) {
                entries.add(entry.suggestion().number().value());
                folded += entry.alike();
            }
        }
        assertThat(entries).doesNotHaveDuplicates();
        assertThat(entries.size() + folded).isEqualTo(SUGGESTIONS);
        assertThat(folded).isBetween(40, 70);
        // By topic nothing is more than five taps away.
        assertThat(pageOf(round, chen, TOPICS.get(3)).pages()).isLessThanOrEqualTo(5);
    }

    private DeskPage page(DigestRound round, Cadre cadre, int index) {
        return ask(round, cadre, DeskPlace.first("2026-W48").page(index));
    }

    private DeskPage pageOf(DigestRound round, Cadre cadre, Topic topic) {
        return ask(round, cadre, DeskPlace.first("2026-W48").about(Optional.of(topic.id())));
    }

    private DeskPage ask(DigestRound round, Cadre cadre, DeskPlace place) {
        Need.Desk need = new Need.Desk(place, cadre.topics(), new DeskOwner.OfCadre(cadre.id()));
        return fresh.store().read(transaction -> round.desk(transaction, need, MONDAY));
    }

    private Cadre joins() {
        return fresh.store().write(transaction -> {
            var ids = TOPICS.stream().map(Topic::id).collect(Collectors.toSet());
            Cadre cadre =
                    new Cadre(transaction.cadres().nextId(), "Chen", Role.CADRE, Set.copyOf(ids), MONDAY_AT_EIGHT);
            ChatId chat = new ChatId(4242);
            transaction.cadres().join(transaction.hasher().of(chat), Address.of(chat), cadre, MONDAY.minusDays(100));
            return cadre;
        });
    }

    /** Every fifth is like the one of its topic before it. */
    private void receive() {
        Random random = new Random(1);
        fresh.store().write(transaction -> {
            for (int index = 0; index < SUGGESTIONS; index++) {
                Topic topic = TOPICS.get(index / 25);
                String words = index % 5 == 4 ? wish(index - 1) + " please" : wish(index);
                LocalDate received = MONDAY.minusDays(1 + random.nextInt(7));
                SampleSuggestion suggestion = SampleSuggestion.of(
                                transaction.suggestions().nextNumber().value(), topic, words)
                        .between(received, received.plusDays(random.nextInt(3, 12)));
                transaction.suggestions().add(suggestion.suggestion(), Address.of(new ChatId(1)));
            }
            return true;
        });
    }

    private static String wish(int index) {
        return "We wish for " + UUID.nameUUIDFromBytes(new byte[] {(byte) index, (byte) (index / 256)});
    }

    private List<OutgoingMessage> sent() {
        Instant now = Instant.parse("2026-11-23T08:01:00Z");
        List<OutgoingMessage> sent = new ArrayList<>();
        for (List<OutboxRow> rows = take(now); !rows.isEmpty(); rows = take(now)) {
            rows.forEach(row -> sent.add(row.message()));
        }
        return sent;
    }

    private List<OutboxRow> take(Instant now) {
        return fresh.store().write(transaction -> {
            List<OutboxRow> rows = transaction.outbox().take(10, 10, now, now.plusSeconds(15));
            rows.forEach(row -> transaction.outbox().remove(row.id()));
            return rows;
        });
    }
}
