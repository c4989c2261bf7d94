package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.store.WaitingMessages.NOW;
import static org.massline.store.WaitingMessages.SOON;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.testing.FreshStore;

/** How the lines are called in which messages wait, on both databases. */
@ParameterizedClass
@EnumSource
class OutboxLinesTest {
    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address BEN = Address.of(new ChatId(2));

    @RegisterExtension
    private final FreshStore fresh;

    private final WaitingMessages waiting;

    OutboxLinesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind);
        waiting = new WaitingMessages(fresh);
    }

    @Test
    void aLineIsNotCalledAsItsChat() throws Exception {
        waiting.add(AMY, "first", NOW);
        waiting.add(AMY, "second", NOW);
        waiting.add(BEN, "other", NOW);
        List<String> lines = waiting.lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(lines.get(1)).isNotEqualTo(lines.get(2));
        assertThat(lines).doesNotContain(hash(AMY), hash(BEN));
    }

    @Test
    void whatWaitsAsideStandsInNoLine() throws Exception {
        waiting.aside(AMY, "first");
        waiting.aside(AMY, "second");
        assertThat(waiting.lines()).containsExactly("", "");
        assertThat(waiting.sentAt(SOON)).containsExactly("first");
        assertThat(waiting.lines()).singleElement().isNotEqualTo("");
        assertThat(waiting.sentAt(SOON)).containsExactly("second");
    }

    @Test
    void aLineGetsAnotherNameOnceNobodyWaits() throws Exception {
        waiting.add(AMY, "first", NOW);
        String name = waiting.lines().getFirst();
        assertThat(waiting.rename()).as("while somebody waits").isFalse();
        waiting.add(AMY, "second", NOW);
        assertThat(waiting.lines()).containsExactly(name, name);

        assertThat(waiting.sentAt(NOW)).containsExactly("first");
        assertThat(waiting.sentAt(NOW)).containsExactly("second");
        waiting.aside(AMY, "aside");
        assertThat(waiting.rename()).isTrue();
        waiting.add(AMY, "third", NOW);
        assertThat(waiting.lines()).doesNotContain(name);
        assertThat(waiting.sentAt(SOON)).containsExactly("third");
        assertThat(waiting.sentAt(SOON)).containsExactly("aside");
    }

    @Test
    void aRenamingByAnotherReplicaIsNoticedByWhoeverWrites() throws Exception {
        waiting.add(AMY, "before", NOW);
        assertThat(waiting.sentAt(NOW)).containsExactly("before");
        fresh.sql("update counter set value = value + 1 where name = 'outbox line'");
        waiting.add(AMY, "first", NOW);
        waiting.add(AMY, "second", NOW);
        assertThat(waiting.lines()).containsExactly(lineOfAmy(2), lineOfAmy(2));
    }

    @Test
    void aRenamingThatDidNotComeAboutIsNoticed() throws Exception {
        assertThatThrownBy(() -> fresh.store().write(t -> {
                    t.outbox().renameLines();
                    t.outbox().add(AMY, OutboxRow.Priority.INTERACTIVE, WaitingMessages.text("lost"), NOW);
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        waiting.add(AMY, "first", NOW);
        assertThat(waiting.lines()).containsExactly(lineOfAmy(1));
    }

    /** What one adds and has not committed is in its place: nothing earlier may be put down behind it. */
    private String hash(Address of) {
        return fresh.store()
                .read(t -> HexFormat.of().formatHex(t.hasher().of(of.chat()).bytes()));
    }

    private String lineOfAmy(long period) {
        return fresh.store()
                .read(t -> HexFormat.of()
                        .formatHex(t.hasher().line(AMY.chat(), period).bytes()));
    }
}
