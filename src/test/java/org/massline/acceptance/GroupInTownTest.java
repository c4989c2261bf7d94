package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.metadata.SampleFiles;
import org.massline.model.Role;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Group;
import org.massline.playground.town.Person;
import org.massline.playground.town.Seat;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Town;

/** Cadres among themselves: what they see and answer where all of them read, and where what needs words is done. */
class GroupInTownTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);

    @TempDir
    Path folder;

    private static Stream<Named<BiFunction<Town, Person, Seat>>> places() {
        return Stream.of(
                Named.of("group", (town, person) -> person.in(town.group("Canteen cadres"))),
                Named.of(
                        "forum topic",
                        (town, person) -> person.in(town.group("All cadres").topic("Canteen"))));
    }

    @Test
    void whatIsForAClosedForumTopicIsReadInItsGroupWithItsFiles() {
        try (RunningTown town = new RunningTown(folder)) {
            Town people = town.playground().town();
            Person amy = people.person("amy");
            Person wang = people.person("wang");
            Group cadres = people.group("All cadres");
            wang.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of()));
            town.playground().awaitQuiet();
            Seat among = wang.in(cadres.topic("Canteen"));
            among.says("/topics");
            among.taps("Safety and health");
            town.playground().awaitQuiet();
            cadres.topic("Canteen").closes();

            amy.says("The tap drips");
            amy.sends("", new Attachment.Document("tap.png", "image/png", SampleFiles.tellingPng()));
            amy.taps("Safety and health");
            amy.taps("Anonymous");
            amy.taps("Send");
            town.playground().awaitQuiet();

            Seat general = wang.in(cadres);
            general.awaits("The tap drips");
            assertThat(general.messages().stream().flatMap(message -> message.attachment().stream()))
                    .hasSize(1);
            assertThat(amy.messages()).noneMatch(message -> message.words().contains("was not passed on"));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void aReplyThereIsAnAnswerAndTheOtherButtonsAreInThePrivateChat(BiFunction<Town, Person, Seat> place) {
        try (RunningTown town = new RunningTown(folder)) {
            Town people = town.playground().town();
            Person amy = people.person("amy");
            Person wang = people.person("wang");
            Person li = people.person("li");
            wang.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of()));
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            town.playground().awaitQuiet();
            Seat among = place.apply(people, wang);
            among.says("/topics");
            among.taps("Canteen");
            amy.says("The soup is cold");
            amy.taps("Canteen");
            amy.taps("Anonymous");
            amy.taps("Send");
            town.playground().awaitQuiet();

            Seat seat = place.apply(people, li);
            seat.says("/open 1");
            SeenMessage card = seat.awaits("The soup is cold");
            // Nobody answers so fast that the bot does not know yet which message it was.
            town.playground().awaitQuiet();
            assertThat(card.button("Done")).isEmpty();
            SeenMessage said = seat.replies(card, "Which counter is it?");
            assertThat(seat.awaitsReaction(said).reactions()).isNotEmpty();
            town.passes(UNDO_IS_OVER);
            amy.replies(amy.awaits("Which counter is it?"), "The left one");
            town.playground().awaitQuiet();

            String link = card.button("All buttons").orElseThrow().url().orElseThrow();
            li.opens(link);
            town.playground().awaitQuiet();
            SeenMessage own = li.reads();
            assertThat(own.words()).contains("The soup is cold", "The left one");
            assertThat(Stream.of("回复", "提问", "办结", "不采纳", "公开", "禁言"))
                    .allSatisfy(label -> assertThat(own.hasButton(label)).isTrue());
            li.taps(own, "办结");
            town.playground().awaitQuiet();
            li.says("It is kept warm now");
            town.playground().awaitQuiet();
            li.taps("发送");
            town.passes(UNDO_IS_OVER);
            amy.awaits("It is kept warm now");

            // Whoever passes the link on gives nobody a right.
            amy.opens(link);
            assertThat(amy.reads().words()).contains("for the people who answer for the topic");
            assertThat(town.playground().violations()).isEmpty();
        }
    }
}
