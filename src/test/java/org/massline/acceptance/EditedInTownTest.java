package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.town.Seat;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Town;

/** What somebody edits in Telegram is what is read, as long as it is not sent; from then on they are told. */
class EditedInTownTest {
    @TempDir
    Path folder;

    @Test
    void aPhotoReplacedInThePreviewIsTheOneThatArrives() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person li = town.playground().town().person("li");
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            town.playground().awaitQuiet();
            Attachment[] photos = Attachment.samplePhotos(2);
            SeenMessage first = amy.sends("The soup", photos[0]).getFirst();
            amy.awaits("What is it about?");
            amy.taps("Canteen");
            amy.taps("Anonymous");
            amy.awaits("This is what they will read");
            SeenMessage second = amy.alone().replaces(first, "The soup of today", photos[1]);
            amy.awaits("The soup of today");
            amy.taps("Send");
            town.playground().awaitQuiet();
            li.says("/open 1");
            li.awaits("The soup of today");
            town.playground().awaitQuiet();
            assertThat(photosOf(li)).isNotEmpty().containsOnly(photo(second)).doesNotContain(photo(first));
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @Test
    void aReplyEditedInTheGroupWasSentAsItStoodAndThatIsSaid() {
        try (RunningTown town = new RunningTown(folder)) {
            Town people = town.playground().town();
            Person wang = people.person("wang");
            Person li = people.person("li");
            wang.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of()));
            li.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            town.playground().awaitQuiet();
            Seat among = wang.in(people.group("Canteen cadres"));
            among.says("/topics");
            among.taps("Canteen");
            RunningTown.suggests(people.person("amy"), "The soup is cold");
            town.playground().awaitQuiet();

            Seat seat = li.in(people.group("Canteen cadres"));
            seat.says("/open 1");
            SeenMessage card = seat.awaits("The soup is cold");
            town.playground().awaitQuiet();
            SeenMessage said = seat.replies(card, "Which counter is it?");
            seat.awaitsReaction(said);
            seat.edits(said, "Which counters are they?");
            seat.awaits("What is sent stays as it was sent");
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    private static List<String> photosOf(Person person) {
        return person.messages().stream()
                .filter(message -> message.attachment().equals(Optional.of("photo")))
                .map(EditedInTownTest::photo)
                .toList();
    }

    /** In the largest size, which is the one that is passed on. */
    private static String photo(SeenMessage message) {
        JsonNode sizes = message.json().path("photo");
        return sizes.path(sizes.size() - 1).path("file_unique_id").asText();
    }
}
