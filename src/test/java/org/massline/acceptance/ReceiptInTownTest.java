package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.privacy.KeyedHash;
import org.massline.store.PersonRecord;
import org.massline.store.Store;
import org.massline.testing.TableDump;

/** A student who trusts nobody, and what is found of it afterwards by whoever has the disk and the key file. */
class ReceiptInTownTest {
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}");
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);

    @TempDir
    Path folder;

    @Test
    void theDiskAndTheKeysLeadFromNobodyToIt() throws IOException {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            Person wang = town.playground().town().person("wang");
            wang.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
            amy.says("The soup is cold");
            String code = sends(amy);
            deletes(amy);
            town.playground().awaitQuiet();
            assertThat(amy.messages()).noneMatch(message -> message.words().contains("soup"));

            wang.says("/open 1");
            SeenMessage card = wang.awaits("answers are read when the receipt is shown");
            town.playground().awaitQuiet();
            wang.replies(card, "Which counter?");
            town.passes(Duration.ofSeconds(33));
            assertThat(amy.messages()).noneMatch(message -> message.words().contains("Which counter"));

            amy.says(code);
            SeenMessage opened = amy.awaits("Which counter?");
            assertNoFileHas(code);
            amy.replies(opened, "The left one");
            wang.awaits("The left one");
            town.passes(Duration.ofDays(1));

            assertNoFileHas(code);
            town.whileStopped(store -> assertNothingLeadsToIt(store, amy));
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    @Test
    void whatTelegramKeepsOfTheChatKeepsNothingElse() {
        try (RunningTown town = new RunningTown(folder)) {
            Person amy = town.playground().town().person("amy");
            amy.says("The soup is cold");
            amy.awaits("What is it about?");
            town.passes(Duration.ofDays(3));
            amy.says("And the rice is hard");
            sends(amy);
            deletes(amy);
            town.playground().awaitQuiet();

            assertThat(amy.messages()).anyMatch(message -> message.words().contains("soup"));
            assertThat(amy.messages()).noneMatch(message -> message.words().contains("rice"));
            assertThat(amy.messages()).noneMatch(message -> message.words().contains("Your receipt"));
            assertThat(town.playground().violations()).isEmpty();
        }
    }

    /** With what was said before. Returns the code. */
    private static String sends(Person person) {
        person.awaits("What is it about?");
        person.taps("Canteen");
        person.awaits("With a receipt:");
        person.taps("With a receipt");
        person.awaits("This is what they will read");
        person.taps("Send");
        return codeIn(person.awaits("Your receipt:"));
    }

    private static void deletes(Person person) {
        person.taps("Delete what is here");
        person.awaits("Have you saved the code?");
        person.taps("I have it: delete");
    }

    /** For whoever has the keys, too, and looks at what they lead to. */
    private static void assertNothingLeadsToIt(Store store, Person person) {
        ChatId chat = new ChatId(person.id());
        Map<String, List<String>> tables = TableDump.of(store);
        store.<Boolean>read(t -> {
            KeyedHash hash = t.hasher().of(chat);
            assertThat(tablesWith(tables, hash)).containsExactlyInAnyOrder("conversation", "person");
            PersonRecord record = t.people().find(hash).orElseThrow();
            assertThat(record.own()).isEmpty();
            assertThat(record.seconded()).isEmpty();
            assertThat(record.answered()).isEmpty();
            assertThat(new String(t.conversations().lock(hash).orElseThrow().state(), StandardCharsets.UTF_8))
                    .contains("idle")
                    .doesNotContain("\"number\"", "soup", "counter");
            for (SeenMessage message : person.messages()) {
                assertThat(t.messages().about(chat, new MessageId((int) message.id())))
                        .isEmpty();
            }
            assertThat(tablesWith(tables, t.hasher().of(About.forContributor(SOUP))))
                    .isEmpty();
            assertThat(t.outbox().count()).isZero();
            assertThat(t.suggestions().authorOf(SOUP)).isEmpty();
            assertThat(t.threads().of(SOUP)).as("it is there").hasSize(2);
            return true;
        });
    }

    private static List<String> tablesWith(Map<String, List<String>> tables, KeyedHash hash) {
        String hex = HexFormat.of().formatHex(hash.bytes());
        return tables.entrySet().stream()
                .filter(table -> table.getValue().stream().anyMatch(row -> row.contains(hex)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void assertNoFileHas(String code) throws IOException {
        String whole = code.replace("-", "");
        for (String secret : List.of(code, whole, whole.substring(8, 29))) {
            assertThat(everyFile()).noneMatch(text -> text.contains(secret));
        }
    }

    private static String codeIn(SeenMessage message) {
        Matcher code = CODE.matcher(message.words());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** The database with its journal, and whatever else the bot keeps, byte for byte. */
    private List<String> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("bot"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.ISO_8859_1);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .toList();
        }
    }
}
