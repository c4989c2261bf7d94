package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.massline.conversation.Draft;
import org.massline.conversation.School;
import org.massline.conversation.State;
import org.massline.model.SuggestionNumber;
import org.massline.testing.SampleSchool;

/** Where a draft stands when its topic is no longer offered. */
class StepsTest {
    private static final School SCHOOL = without();

    @Test
    void anotherTopicIsChosenForIt() {
        assertThat(Steps.stepOf(Draft.EMPTY.about(TEACHING.id()), SCHOOL)).isInstanceOf(State.ChoosingTopic.class);
        assertThat(Steps.stepOf(Draft.EMPTY.about(CANTEEN.id()), SCHOOL)).isInstanceOf(State.Writing.class);
    }

    @Test
    void ownWordsToAnEntryOfTheBoardAreAboutWhateverThatIsAbout() {
        assertThat(Steps.stepOf(Draft.EMPTY.joining(new SuggestionNumber(40), TEACHING.id()), SCHOOL))
                .isInstanceOf(State.Writing.class);
    }

    private static School without() {
        School school = SampleSchool.school();
        return new School(
                school.name(),
                List.of(CANTEEN, TEACHING.withdrawn()),
                Set.of(),
                school.calendar(),
                school.zone(),
                school.limits(),
                school.digestTime(),
                school.botUsername(),
                school.membersOnly());
    }
}
