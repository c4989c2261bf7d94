package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;

@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class OutboxAsideTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);
    private static final Address AMY = Address.of(new ChatId(1));
    private static final SuggestionNumber NUMBER = new SuggestionNumber(41);

    @RegisterExtension
    private final FreshStore fresh;

    OutboxAsideTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void whatWaitsAsideHoldsNobodyUp() {
        add(entry("news", NOW).notBefore(LATER).undoneWith(Optional.of(5L)));
        add(entry("answer", NOW));
        assertThat(count()).isOne();
        assertThat(sent(NOW)).containsExactly("answer");
        assertThat(nextDue()).contains(LATER);
        assertThat(sent(LATER.minusMillis(1))).isEmpty();
        assertThat(sent(LATER)).containsExactly("news");
        assertThat(count()).isZero();
    }

    @Test
    void whenItIsDueItTakesItsPlaceBehindTheOthers() {
        add(entry("first aside", NOW).notBefore(LATER));
        add(entry("second aside", NOW).notBefore(LATER));
        add(entry("in order", LATER.plusSeconds(60)));
        assertThat(sent(LATER)).as("one that is not due holds its chat").isEmpty();
        assertThat(sent(LATER.plusSeconds(60))).containsExactly("in order");
        assertThat(sent(LATER.plusSeconds(60))).containsExactly("first aside");
        assertThat(sent(LATER.plusSeconds(60))).containsExactly("second aside");
    }

    @Test
    void whatIsUndoneIsNeverSent() {
        add(entry("news", NOW).notBefore(LATER).undoneWith(Optional.of(5L)));
        add(entry("other news", NOW).notBefore(LATER).undoneWith(Optional.of(6L)));
        assertThat(takeBack(5)).isOne();
        assertThat(sent(LATER)).containsExactly("other news");
        assertThat(takeBack(6)).as("it is on its way").isZero();
    }

    @Test
    void newsIsAddedToTheNewestMessageOfTheSameSuggestion() {
        OutgoingMessage.News news = news("Somebody sees to it.", false);
        add(OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, news, NOW));
        assertThat(take(NOW).getFirst().message())
                .isEqualTo(new OutgoingMessage.Text("<b>#41</b>\n\nSomebody sees to it.", List.of()));

        newest(NUMBER, "<b>#41</b>\n\nSomebody reads it.");
        OutboxRow added = take(NOW.plus(Duration.ofMinutes(1))).getFirst();
        String whole = "<b>#41</b>\n\nSomebody reads it.\n\nSomebody sees to it.";
        assertThat(added.message()).isEqualTo(new OutgoingMessage.Edit(new MessageId(7), whole, List.of()));
        assertThat(added.news()).contains(new OutboxRow.News(NUMBER, whole));

        newest(new SuggestionNumber(42), "<b>#42</b>\n\nAnother one.");
        assertThat(take(NOW.plus(Duration.ofMinutes(2))).getFirst().message()).isInstanceOf(OutgoingMessage.Text.class);

        newest(NUMBER, "x".repeat(4090));
        assertThat(take(NOW.plus(Duration.ofMinutes(3))).getFirst().message())
                .as("a message that is full is left as it is")
                .isInstanceOf(OutgoingMessage.Text.class);
    }

    /** A phone tells of new messages alone, never of one that was changed. */
    @Test
    void whatItsReaderWaitsForIsANewMessageWhichLaterStepsAreAddedTo() {
        newest(NUMBER, "<b>#41</b>\n\nSomebody reads it.");
        add(OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, news("Which counter?", true), NOW));
        add(OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, news("Somebody sees to it.", false), NOW));
        OutboxRow asked = take(NOW).getFirst();
        String whole = "<b>#41</b>\n\nWhich counter?";
        assertThat(asked.message()).isEqualTo(new OutgoingMessage.Text(whole, List.of()));
        assertThat(asked.news()).contains(new OutboxRow.News(NUMBER, whole));

        fresh.store().write(t -> {
            t.messages().setNewestNews(AMY.chat(), new Messages.NewestNews(new MessageId(8), NUMBER, whole), NOW);
            t.outbox().remove(asked.id());
            return true;
        });
        assertThat(take(NOW).getFirst().message())
                .isEqualTo(new OutgoingMessage.Edit(new MessageId(8), whole + "\n\nSomebody sees to it.", List.of()));
    }

    @Test
    void newsOfAnEarlierVersionIsAddedAsItWasThen() throws Exception {
        String before =
                "{'is':'news','number':{'value':41},'headingHtml':'<b>#41</b>','html':'It is done.','buttons':[]}";
        assertThat(StoredJson.mapper().readValue(before.replace('\'', '"'), OutgoingMessage.class))
                .isEqualTo(news("It is done.", false));
    }

    private static OutgoingMessage.News news(String html, boolean rings) {
        return new OutgoingMessage.News(NUMBER, "<b>#41</b>", html, List.of(), rings);
    }

    private void newest(SuggestionNumber number, String html) {
        fresh.store().write(t -> {
            t.messages().setNewestNews(AMY.chat(), new Messages.NewestNews(new MessageId(7), number, html), NOW);
            return true;
        });
    }

    private static OutboxEntry entry(String text, Instant due) {
        return OutboxEntry.of(AMY, OutboxRow.Priority.INTERACTIVE, new OutgoingMessage.Text(text, List.of()), due);
    }

    private void add(OutboxEntry entry) {
        fresh.store().write(t -> {
            t.outbox().add(entry);
            return true;
        });
    }

    private int count() {
        return fresh.store().<Integer>read(t -> t.outbox().count());
    }

    private int takeBack(long deed) {
        return fresh.store().<Integer>write(t -> t.outbox().takeBack(deed));
    }

    private Optional<Instant> nextDue() {
        return fresh.store().read(t -> t.outbox().nextDue());
    }

    private List<OutboxRow> take(Instant now) {
        return fresh.store().write(t -> t.outbox().take(10, 10, now, now.plusSeconds(15)));
    }

    private List<String> sent(Instant now) {
        List<OutboxRow> rows = take(now);
        fresh.store().write(t -> {
            rows.forEach(row -> t.outbox().remove(row.id()));
            return true;
        });
        return rows.stream()
                .map(row -> ((OutgoingMessage.Text) row.message()).html())
                .toList();
    }
}
