package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.privacy.KeyedHash;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;

/** Who answers for what, on both databases. */
@ParameterizedClass
@EnumSource
class OfficesTest {
    @RegisterExtension
    private final FreshStore fresh;

    OfficesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, DORMITORY);
    }

    @BeforeEach
    void cadresOfTheCanteenMeetInAGroup() {
        fresh.store().write(transaction -> {
            transaction.topics().add(CANTEEN, Optional.of(Address.of(new ChatId(-1009))));
            return true;
        });
    }

    @Test
    void topicsChangeAndStandInAnotherOrderAndStillMeetWhereTheyMet() {
        Topic renamed = SampleSchool.topic(CANTEEN.id().value(), CANTEEN.slug(), "Meals", "餐饮", 3);
        List<Topic> after = List.of(renamed, DORMITORY, TEACHING.withdrawn());

        fresh.store().write(t -> {
            t.topics().hold();
            t.topics().arrange(after);
            return true;
        });

        List<Topic> kept = fresh.store().read(t -> t.topics().all());
        Set<TopicId> meetingThere =
                fresh.store().read(t -> t.topics().ofGroup(new ChatId(-1009)).keySet());
        assertThat(kept).containsExactlyElementsOf(after);
        assertThat(meetingThere).containsExactly(CANTEEN.id());
    }

    @Test
    void anInvitationIsForOne() {
        fresh.store().write(t -> {
            t.invitations().add("code", new Invitations.Grant(Role.CADRE, Set.of(CANTEEN.id()), TODAY));
            return true;
        });

        assertThat(one(t -> t.invitations().find("other", TODAY))).isEmpty();
        assertThat(one(t -> t.invitations().find("code", TODAY.plusDays(1)))).isEmpty();
        assertThat(one(t -> t.invitations().find("code", TODAY))).isPresent();
        fresh.store().write(t -> {
            t.invitations().useUp("code");
            return true;
        });
        assertThat(one(t -> t.invitations().find("code", TODAY))).isEmpty();
    }

    @Test
    void aCadreGainsWhatALaterInvitationGrantsAndLosesAllWhenDismissed() {
        KeyedHash li = fresh.store().read(t -> t.hasher().of(new PersonId(9)));
        join(li, Role.ADMINISTRATOR, CANTEEN);
        join(li, Role.CADRE, TEACHING);

        Cadre cadre = fresh.store().read(t -> t.cadres().find(li)).orElseThrow();
        assertThat(cadre.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(cadre.topics()).containsExactlyInAnyOrder(CANTEEN.id(), TEACHING.id());

        fresh.store().write(t -> {
            t.cadres().dismiss(cadre.id(), TODAY);
            return true;
        });
        assertThat(one(t -> t.cadres().find(li))).isEmpty();
        assertThat(fresh.store().<List<Cadre>>read(t -> t.cadres().all())).isEmpty();

        join(li, Role.CADRE, CANTEEN);
        Cadre again = fresh.store().read(t -> t.cadres().find(li)).orElseThrow();
        assertThat(again.role()).isEqualTo(Role.CADRE);
        assertThat(again.topics()).containsExactly(CANTEEN.id());
    }

    @Test
    void whoeverIsTakenFromATopicLosesWhatWasAssignedToThemOfIt() {
        KeyedHash li = fresh.store().read(t -> t.hasher().of(new PersonId(9)));
        join(li, Role.CADRE, CANTEEN);
        CadreId cadre =
                fresh.store().read(t -> t.cadres().find(li)).map(Cadre::id).orElseThrow();
        SeededSuggestion.of(1, CANTEEN).assigned(cadre.value()).in(fresh);
        SeededSuggestion.of(2, TEACHING).assigned(cadre.value()).in(fresh);

        fresh.store().write(t -> {
            t.cadres().unassign(CANTEEN.id(), cadre);
            return true;
        });
        assertThat(assignedTo(1)).isEmpty();
        assertThat(assignedTo(2)).contains(cadre);

        fresh.store().write(t -> {
            t.cadres().dismiss(cadre, TODAY);
            return true;
        });
        assertThat(assignedTo(2)).isEmpty();
    }

    private Optional<CadreId> assignedTo(long number) {
        return one(t -> t.suggestions().find(new SuggestionNumber(number)))
                .orElseThrow()
                .course()
                .assignedTo();
    }

    @Test
    void aGroupIsRecognizedAndFollowedWhenItMoves() {
        assertThat(fresh.store().<Map<TopicId, Address>>read(t -> t.topics().ofGroup(new ChatId(-1009))))
                .containsExactly(Map.entry(CANTEEN.id(), Address.of(new ChatId(-1009))));
        fresh.store().write(t -> {
            t.topics().moveGroup(new ChatId(-1009), new ChatId(-2009));
            return true;
        });
        assertThat(fresh.store().<Map<TopicId, Address>>read(t -> t.topics().ofGroup(new ChatId(-1009))))
                .isEmpty();
        assertThat(one(t -> t.topics().groupOf(CANTEEN.id()))).contains(Address.of(new ChatId(-2009)));
    }

    private <A> Optional<A> one(Function<Transaction, Optional<A>> question) {
        return fresh.store().write(question);
    }

    private void join(KeyedHash person, Role role, Topic topic) {
        fresh.store().write(t -> {
            Cadre granted =
                    new Cadre(t.cadres().nextId(), "Li", role, Set.of(topic.id()), SampleSchool.MONDAY_AT_EIGHT);
            t.cadres().join(person, Address.of(new ChatId(9)), granted, TODAY);
            return true;
        });
    }
}
