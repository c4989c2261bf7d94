package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.conversation.BulletinDeed;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;

/** What was decided by how a bulletin stood, when it stands otherwise by now. */
@ParameterizedClass
@EnumSource
class BulletinChangesTest {
    private static final CadreId LI = new CadreId(1);
    private static final BulletinId FIRST = new BulletinId(1);
    private static final MessageId PROGRESS = new MessageId(7);

    @RegisterExtension
    private final FreshStore fresh;

    BulletinChangesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void aDraft() {
        fresh.store().write(transaction -> {
            Cadre cadre = new Cadre(LI, "Li", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(1)), Address.of(new ChatId(1)), cadre, TODAY);
            BulletinId id = transaction.bulletins().begin(LI, true, TODAY);
            transaction.bulletins().put(id, new Bulletin.Pair(new SuggestionNumber(1), "Cold soup", "Warm soup"));
            return true;
        });
    }

    @Test
    void oneThatHasGoneOutIsNotStopped() {
        does(new BulletinDeed.Send(LI, 1, 3, PROGRESS));
        fresh.store().write(transaction -> {
            transaction.bulletinQueue().become(FIRST, Bulletin.Status.SENT);
            return true;
        });

        does(new BulletinDeed.Stop(LI, FIRST));

        assertThat(bulletin().status()).isEqualTo(Bulletin.Status.SENT);
        assertThat(noted()).containsExactly("bulletin-sent");
    }

    @Test
    void oneThatIsPausedIsStopped() {
        does(new BulletinDeed.Send(LI, 1, 3, PROGRESS));
        does(new BulletinDeed.Pause(LI, FIRST));
        does(new BulletinDeed.Stop(LI, FIRST));

        assertThat(bulletin().status()).isEqualTo(Bulletin.Status.STOPPED);
        assertThat(noted()).containsExactly("bulletin-stopped", "bulletin-paused", "bulletin-sent");
    }

    @Test
    void oneThatWasChangedSinceItWasLookedAtIsNotSent() {
        does(new BulletinDeed.TakeOut(LI, new SuggestionNumber(1)));

        does(new BulletinDeed.Send(LI, 1, 3, PROGRESS));

        assertThat(bulletin().status()).isEqualTo(Bulletin.Status.DRAFT);
        assertThat(noted()).isEmpty();
    }

    private void does(BulletinDeed deed) {
        fresh.store().write(transaction -> {
            new BulletinChanges(transaction, TODAY, Instant.EPOCH).carryOut(deed);
            return true;
        });
    }

    private Bulletin bulletin() {
        return fresh.store()
                .read(transaction -> transaction.bulletins().find(FIRST).orElseThrow());
    }

    private List<String> noted() {
        return fresh.store()
                .read(transaction -> transaction.audit().listed(0, 10).items().stream()
                        .map(entry -> entry.action().stored())
                        .toList());
    }
}
