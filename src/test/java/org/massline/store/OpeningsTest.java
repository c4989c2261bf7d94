package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.privacy.KeyedHash;
import org.massline.testing.FreshStore;

@ParameterizedClass
@EnumSource
class OpeningsTest {
    private static final ChatId AMY = new ChatId(4242);
    private static final ChatId LI = new ChatId(4343);
    private static final StoredConversation STATE =
            new StoredConversation(1, "asked for a topic".getBytes(StandardCharsets.UTF_8));

    @RegisterExtension
    private final FreshStore fresh;

    OpeningsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
    }

    @Test
    void anUpdateFindsWhatTheOneBeforeHasLeft() {
        Openings.Opening first = open(1, AMY).orElseThrow();
        assertThat(first.conversation()).isEmpty();
        assertThat(first.person()).isEmpty();
        assertThat(first.cadre()).isEmpty();
        PersonRecord amy = PersonRecord.of(Address.of(AMY), Optional.of("en"));
        fresh.store().write(t -> {
            t.conversations().save(hash(t, AMY), STATE, Optional.of(TODAY));
            t.people().save(hash(t, AMY), amy);
            return true;
        });

        Openings.Opening second = open(2, AMY).orElseThrow();
        assertThat(second.conversation().orElseThrow().state()).isEqualTo(STATE.state());
        assertThat(second.person()).contains(amy);
        assertThat(open(3, LI).orElseThrow().person()).isEmpty();
    }

    @Test
    void anUpdateThatWasTakenOpensNothingAndLeavesNoChat() {
        assertThat(open(1, AMY)).isPresent();
        long chats = chats();
        assertThat(open(1, AMY)).isEmpty();
        assertThat(open(1, LI)).isEmpty();
        assertThat(chats()).isEqualTo(chats);
    }

    private Optional<Openings.Opening> open(long update, ChatId chat) {
        return fresh.store().write(t -> t.openings().open(update, TODAY, hash(t, chat), hash(t, chat)));
    }

    private static KeyedHash hash(Transaction transaction, ChatId chat) {
        return transaction.hasher().of(chat);
    }

    private long chats() {
        return fresh.number("select count(*) from conversation");
    }
}
