package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.testing.FreshStore;
import org.massline.testing.StoodBytes;
import org.massline.testing.TableDump;

@ParameterizedClass
@EnumSource(FreshStore.Kind.class)
class MessagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ChatId AMY = new ChatId(1);
    private static final MessageId SEVEN = new MessageId(7);
    private static final SuggestionNumber NUMBER = new SuggestionNumber(41);

    @RegisterExtension
    private final FreshStore fresh;

    MessagesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void aMessageLeadsToItsSuggestion() {
        write(messages -> messages.remember(AMY, SEVEN, About.forContributor(NUMBER), MONDAY));
        assertThat(about(AMY, SEVEN)).contains(About.forContributor(NUMBER));
        assertThat(about(AMY, new MessageId(8))).isEmpty();
        assertThat(about(new ChatId(2), SEVEN))
                .as("numbers of messages count within a chat")
                .isEmpty();
    }

    @Test
    void theSameMessageCanComeToShowAnother() {
        write(messages -> messages.remember(AMY, SEVEN, About.forCadre(NUMBER), MONDAY));
        About other = About.forCadre(new SuggestionNumber(42));
        write(messages -> messages.remember(AMY, SEVEN, other, MONDAY));
        assertThat(about(AMY, SEVEN)).contains(other);
        write(messages -> messages.forget(About.forCadre(NUMBER)));
        assertThat(about(AMY, SEVEN)).contains(other);
    }

    @Test
    void oneSideOfASuggestionIsForgottenAlone() {
        write(messages -> {
            messages.remember(AMY, SEVEN, About.forContributor(NUMBER), MONDAY);
            messages.remember(new ChatId(2), SEVEN, About.forCadre(NUMBER), MONDAY);
            messages.forget(About.forContributor(NUMBER));
        });
        assertThat(about(AMY, SEVEN)).isEmpty();
        assertThat(about(new ChatId(2), SEVEN)).isPresent();
    }

    @Test
    void whatIsOldIsForgottenStepByStep() {
        write(messages -> {
            messages.remember(AMY, SEVEN, About.forContributor(NUMBER), MONDAY.minusDays(2));
            messages.remember(AMY, new MessageId(8), About.forCadre(NUMBER), MONDAY.minusDays(1));
            messages.remember(AMY, new MessageId(9), About.forContributor(NUMBER), MONDAY);
        });
        write(messages -> {
            List<Messages.Link> first = messages.sentBefore(MONDAY, Optional.empty(), 1);
            assertThat(first)
                    .extracting(Messages.Link::about)
                    .containsExactly(Optional.of(About.forContributor(NUMBER)));
            List<Messages.Link> rest = messages.sentBefore(MONDAY, Optional.of(first.getFirst()), 10);
            assertThat(rest).extracting(Messages.Link::about).containsExactly(Optional.of(About.forCadre(NUMBER)));
            messages.forgetLinks(first);
        });
        assertThat(about(AMY, SEVEN)).isEmpty();
        assertThat(about(AMY, new MessageId(8))).isPresent();
        assertThat(about(AMY, new MessageId(9))).isPresent();
    }

    @Test
    void theNewestNewsIsKnownUntilSomethingElseComes() {
        Messages.NewestNews news = new Messages.NewestNews(SEVEN, NUMBER, "<b>#41</b>");
        write(messages -> messages.setNewestNews(AMY, news, NOON));
        assertThat(newest(NOON)).contains(news);
        write(messages -> messages.newsIsNotNewest(AMY, NOON));
        assertThat(newest(NOON)).isEmpty();
    }

    @Test
    void itIsKnownOnItsDayAndNothingTellsWhoseItIs() {
        Messages.NewestNews news = new Messages.NewestNews(SEVEN, NUMBER, "<b>#41</b>");
        write(messages -> messages.setNewestNews(AMY, news, NOON));
        Set<String> onOneDay = stands();
        assertThat(newest(NOON.plus(Duration.ofDays(1)))).isEmpty();
        write(Messages::forgetNewestNews);
        assertThat(newest(NOON)).isEmpty();
        write(messages -> messages.setNewestNews(AMY, news, NOON.plus(Duration.ofDays(1))));
        KeyedHash person = fresh.store().read(t -> t.hasher().of(AMY));
        assertThat(stands())
                .hasSameSizeAs(onOneDay)
                .doesNotContainAnyElementsOf(onOneDay)
                .doesNotContain(HexFormat.of().formatHex(person.bytes()));
    }

    private Set<String> stands() {
        return StoodBytes.in(Map.of("newest_news", TableDump.of(fresh).get("newest_news")));
    }

    private Optional<Messages.NewestNews> newest(Instant now) {
        return fresh.store().read(t -> t.messages().newestNews(AMY, now));
    }

    private Optional<About> about(ChatId chat, MessageId message) {
        return fresh.store().read(t -> t.messages().about(chat, message));
    }

    private void write(Consumer<Messages> deed) {
        fresh.store().write(t -> {
            deed.accept(t.messages());
            return true;
        });
    }
}
