package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.massline.conversation.State;
import org.massline.model.Topic;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** A school with more topics than fit on one page of buttons. */
class ManyTopicsTest {
    private static final int TOPICS = 20;

    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");

    ManyTopicsTest() {
        school.hasOnly(IntStream.rangeClosed(1, TOPICS)
                .mapToObj(number -> number == TOPICS
                        ? SampleSchool.topic(number, "other", "Other", "其他", 5)
                        : SampleSchool.topic(number, "topic-" + number, "Topic " + number, "主题" + number, 5))
                .toArray(Topic[]::new));
    }

    @Test
    void topicsHavePagesAndEachCanBeChosen() {
        amy.types("A thought");
        assertThat(amy.read())
                .contains("[Topic 1] [Topic 2]", "[Topic 8]", "[Next ›]")
                .doesNotContain("[‹ Previous]");
        amy.taps("Next ›").taps("Next ›");
        assertThat(amy.read()).contains("[Topic 17]", "[‹ Previous]").doesNotContain("[Next ›]");
        amy.taps("Topic 19");
        assertThat(amy.dialogue().state()).isEqualTo(new State.Signing());
    }

    @Test
    void whoIsNotSureSaysSo() {
        amy.types("A thought").taps("Next ›").taps("Next ›").taps("🤷 Not sure").taps("Anonymous");
        assertThat(amy.read()).contains("Other");
    }

    @Test
    void aPageThatIsNotThereIsTheLastOne() {
        amy.types("A thought").forges(Integer.toString(amy.dialogue().revision(), 36) + ".topics.777");
        assertThat(amy.read()).contains("[Topic 17]", "[‹ Previous]");
    }
}
