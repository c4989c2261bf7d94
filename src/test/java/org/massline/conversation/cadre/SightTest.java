package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.conversation.Dialogue;
import org.massline.conversation.GroupTopics;
import org.massline.conversation.Moment;
import org.massline.conversation.Person;
import org.massline.conversation.Scene;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Course;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.Suggestion;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;

/** Who sees what: of topics, assigned, in a group. */
class SightTest {
    private static final Suggestion OF_THE_CANTEEN =
            SampleSuggestion.of(41, CANTEEN, "The soup is cold").suggestion();

    @Test
    void aCadreSeesTheirTopicsAndNoOthers() {
        assertThat(privately(cadre(1, Role.CADRE, CANTEEN)).covers(OF_THE_CANTEEN))
                .isTrue();
        assertThat(privately(cadre(1, Role.CADRE, TEACHING)).covers(OF_THE_CANTEEN))
                .isFalse();
    }

    @Test
    void whatIsAssignedToSomebodyIsSeenByThemAndNobodyElse() {
        Suggestion assigned = assigned(7);
        assertThat(privately(cadre(7, Role.CADRE, TEACHING)).covers(assigned)).isTrue();
        assertThat(privately(cadre(8, Role.CADRE, TEACHING)).covers(assigned)).isFalse();
        assertThat(privately(cadre(8, Role.CADRE, CANTEEN)).covers(assigned)).isTrue();
        assertThat(Sight.NOTHING.covers(assigned)).isFalse();
        assertThat(Sight.NOTHING.covers(OF_THE_CANTEEN)).isFalse();
    }

    @Test
    void administratorsSeeWhatNobodyAnswersFor() {
        Cadre administrator = cadre(1, Role.ADMINISTRATOR, TEACHING);
        assertThat(privately(administrator).covers(OF_THE_CANTEEN)).isFalse();
        assertThat(privately(administrator, CANTEEN).covers(OF_THE_CANTEEN)).isTrue();
        assertThat(privately(cadre(2, Role.CADRE, TEACHING), CANTEEN).covers(OF_THE_CANTEEN))
                .isFalse();
    }

    @Test
    void inAGroupItIsTheGroupsTopicsOnly() {
        assertThat(inGroup(cadre(1, Role.CADRE, CANTEEN, TEACHING), CANTEEN).covers(OF_THE_CANTEEN))
                .isTrue();
        assertThat(inGroup(cadre(1, Role.CADRE, CANTEEN, TEACHING), DORMITORY).covers(OF_THE_CANTEEN))
                .isFalse();
        assertThat(inGroup(cadre(1, Role.CADRE, TEACHING), CANTEEN).covers(OF_THE_CANTEEN))
                .isFalse();
        assertThat(inGroup(cadre(1, Role.ADMINISTRATOR), CANTEEN).covers(OF_THE_CANTEEN))
                .isTrue();
        assertThat(inGroup(cadre(7, Role.CADRE, TEACHING), CANTEEN).covers(assigned(7)))
                .isFalse();
    }

    private static Suggestion assigned(long cadre) {
        Course before = OF_THE_CANTEEN.course();
        Course course = new Course(
                before.revision(),
                before.outcome(),
                Optional.of(new CadreId(cadre)),
                before.promisedOn(),
                before.mergedInto(),
                before.firstAnswerOn(),
                before.judgement(),
                before.reopened(),
                before.authorMutedOn(),
                before.seconds());
        return new Suggestion(
                OF_THE_CANTEEN.number(),
                OF_THE_CANTEEN.topic(),
                OF_THE_CANTEEN.kind(),
                OF_THE_CANTEEN.status(),
                OF_THE_CANTEEN.signature(),
                OF_THE_CANTEEN.text(),
                OF_THE_CANTEEN.receivedOn(),
                OF_THE_CANTEEN.targetOn(),
                OF_THE_CANTEEN.closedOn(),
                OF_THE_CANTEEN.attachments(),
                course);
    }

    private static Cadre cadre(long id, Role role, Topic... topics) {
        Set<TopicId> ids = Set.copyOf(Set.of(topics).stream().map(Topic::id).toList());
        return new Cadre(new CadreId(id), "Li", role, ids, SampleSchool.MONDAY_AT_EIGHT);
    }

    private static Sight privately(Cadre cadre, Topic... unattended) {
        return sight(cadre, ChatKind.PRIVATE, Set.of(), unattended);
    }

    private static Sight inGroup(Cadre cadre, Topic topic) {
        return sight(cadre, ChatKind.GROUP, Set.of(topic.id()));
    }

    private static Sight sight(Cadre cadre, ChatKind chat, Set<TopicId> groupTopics, Topic... unattended) {
        Scene scene = new Scene(
                Dialogue.NEW,
                new Person(Language.ENGLISH, cadre.name(), Optional.empty(), true, Optional.of(cadre)),
                chat,
                true,
                Optional.empty(),
                Optional.empty(),
                new GroupTopics(groupTopics, List.of()),
                SampleSchool.TODAY,
                SampleSchool.schoolWhereNobodyAnswersFor(unattended));
        return Sight.of(new Moment(scene, new Event.Woken()));
    }
}
