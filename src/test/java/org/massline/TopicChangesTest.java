package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Topic;

class TopicChangesTest {
    private static final Topic MEALS = topic(2, "canteen", "Meals", "餐饮", 3);

    @Test
    void aNewDatabaseGetsThemWhoeverHasChosenThem() {
        TopicChanges changes = TopicChanges.of(List.of(), new Settings.Topics(settings(TEACHING, CANTEEN), false));

        assertThat(changes.after()).containsExactly(TEACHING, CANTEEN);
        assertThat(changes.added()).containsOnlyKeys(TEACHING, CANTEEN);
    }

    @Test
    void thoseOfASchoolAreItsOwnAsLongAsItHasNoFile() {
        TopicChanges changes =
                TopicChanges.of(List.of(DORMITORY), new Settings.Topics(settings(TEACHING, CANTEEN), false));

        assertThat(changes.after()).containsExactly(DORMITORY);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.words()).isEmpty();
    }

    @Test
    void itsFileAddsRenamesSortsAndWithdraws() {
        Topic library = topic(4, "library", "Library", "图书馆", 5);
        TopicChanges changes =
                TopicChanges.of(List.of(TEACHING, CANTEEN, DORMITORY), chosen(settings(library, MEALS, DORMITORY)));

        assertThat(changes.after()).containsExactly(library, MEALS, DORMITORY, TEACHING.withdrawn());
        assertThat(changes.added()).containsOnlyKeys(library);
        assertThat(changes.words()).contains("'library' is new, 'canteen' changes, 'teaching' is no longer offered");
    }

    @Test
    void whatWasWithdrawnComesBackAsItself() {
        TopicChanges changes =
                TopicChanges.of(List.of(CANTEEN, TEACHING.withdrawn()), chosen(settings(CANTEEN, TEACHING)));

        assertThat(changes.after()).containsExactly(CANTEEN, TEACHING);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.words()).contains("'teaching' changes");
    }

    @Test
    void aNewOneMeetsInTheGroupOfTheFile() {
        Settings.TopicSetting setting = new Settings.TopicSetting(
                "library", TEACHING.names(), TEACHING.responseTarget(), Optional.of(-1009L), Optional.of(7));
        TopicChanges changes = TopicChanges.of(List.of(CANTEEN), chosen(List.of(setting)));

        assertThat(changes.added().values())
                .containsExactly(Optional.of(new Address(new ChatId(-1009), Optional.of(7))));
    }

    private static Settings.Topics chosen(List<Settings.TopicSetting> all) {
        return new Settings.Topics(all, true);
    }

    private static List<Settings.TopicSetting> settings(Topic... topics) {
        return Arrays.stream(topics)
                .map(topic -> new Settings.TopicSetting(
                        topic.slug(), topic.names(), topic.responseTarget(), Optional.empty(), Optional.empty()))
                .toList();
    }
}
