package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.turn.TurnTown.AMY;
import static org.massline.turn.TurnTown.NOW;
import static org.massline.turn.TurnTown.RAW;
import static org.massline.turn.TurnTown.incoming;
import static org.massline.turn.TurnTown.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;
import org.massline.testing.FreshStore;
import org.massline.testing.SettableClock;

/** Who counts as unreachable is told nothing unasked, until they are heard of again. */
@ParameterizedClass
@EnumSource
class ReachableTest {
    private static final MessageId MESSAGE = new MessageId(9);

    @RegisterExtension
    private final FreshStore fresh;

    private final TurnTown town = new TurnTown();
    private long updates;

    ReachableTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    @BeforeEach
    void isKnown() {
        turn().take(said(++updates, AMY, "The soup is cold"), RAW, town::answered);
    }

    @Test
    void whateverTheyDoInTheirPrivateChatShowsThatTheyCanBeReached() {
        List<Event> events = List.of(
                new Event.Said(MESSAGE, "and the rice is burnt"),
                new Event.Commanded(MESSAGE, "help", ""),
                new Event.Tapped("tap", MESSAGE, ".suggest"),
                new Event.Edited(new MessageId(1), "The soup is hot"),
                new Event.Unsupported(MESSAGE),
                new Event.Unblocked());
        for (Event event : events) {
            isMarkedUnreachable();
            turn().take(incoming(++updates, AMY, event), RAW, town::answered);
            assertThat(isUnreachable()).as(event.toString()).isFalse();
        }
    }

    @Test
    void thatTheyBlockTheBotOrSpeakAmongOthersShowsNoSuchThing() {
        turn().take(incoming(++updates, AMY, new Event.Blocked()), RAW, town::answered);
        assertThat(isUnreachable()).isTrue();
        turn().take(incoming(++updates, AMY, new Event.Blocked()), RAW, town::answered);
        assertThat(isUnreachable()).isTrue();
        Writer amy = new Writer(new PersonId(AMY), "Amy", Optional.empty(), Optional.of("en"));
        Address group = Address.of(new ChatId(-100));
        Event said = new Event.Said(MESSAGE, "hello all");
        turn().take(new Incoming(++updates, group, ChatKind.GROUP, amy, true, said), RAW, town::answered);
        assertThat(isUnreachable()).isTrue();
    }

    private void isMarkedUnreachable() {
        fresh.store().write(t -> {
            KeyedHash amy = t.hasher().of(new PersonId(AMY));
            t.people().save(amy, t.people().find(amy).orElseThrow().asUnreachable(true));
            return true;
        });
    }

    private boolean isUnreachable() {
        return fresh.store()
                .<PersonRecord>read(
                        t -> t.people().find(t.hasher().of(new PersonId(AMY))).orElseThrow())
                .unreachable();
    }

    private Turn turn() {
        return town.turn(fresh.store(), new SettableClock(NOW), (transaction, cadre, today) -> List.of());
    }
}
