package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Keys;
import org.massline.testing.BoardTown;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.StoodBytes;
import org.massline.testing.TableDump;

/**
 * Whoever did everything that one can do here and is forgotten stands nowhere in the database's file: neither in a table, nor
 * in the search index, nor in pages that are free again, nor in the write-ahead log.
 */
class ForgottenFileTest {
    /** Said, captioned, signed, and named by Telegram: rare words, each of which would be recognized. */
    private static final List<String> WORDS = List.of(
            "zwetschgenmus",
            "AgACforgottenPhoto",
            "quittengelee",
            "Zimmermannova",
            "hagebuttentee",
            "AgACforgottenNote",
            "schlehenwein",
            "brombeereis");

    /** Not sent yet, and so sealed even while they are there; what a file is called never is sent. */
    private static final List<String> DRAFTS = List.of("mirabellenkuchen", "holundersaft", "treppenhaus.jpg");

    @RegisterExtension
    private final SchoolOnDisk school = new SchoolOnDisk();

    private final StoodBytes stood = new StoodBytes();

    @Test
    void nothingOfThemIsInTheFile() throws Exception {
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        sends(bo, "The forks are used up", "Anonymous");
        SuggestionNumber seconded = new BoardTown(school).publishes(CANTEEN, "Soup", "The soup is cold");
        Set<String> others = StoodBytes.in(TableDump.of(school.store()));

        Resident amy = school.contributor("Zimmermannova", Language.ENGLISH);
        doesEverything(amy, li, seconded);
        assertThat(found(file())).isEqualTo(WORDS);
        String hash = HexFormat.of()
                .formatHex(Keys.openOrMake(school.fresh().folder())
                        .hasher()
                        .of(new ChatId(amy.id()))
                        .bytes());
        assertThat(stood.all()).contains(hash).hasSizeGreaterThan(20);

        amy.types("/forget");
        amy.taps("Yes, erase");
        amy.taps("Erase everything");
        assertThat(amy.reads()).contains("Backups");

        String file = file();
        assertThat(found(file)).isEmpty();
        Set<String> left = StoodBytes.in(TableDump.of(school.store()));
        assertThat(left).doesNotContain(hash).containsAll(others);
        assertThat(stood.goneFrom(left)).hasSizeGreaterThan(20).noneMatch(bytes -> StoodBytes.isIn(file, bytes));
        assertThat(file).contains("The forks are used up");
    }

    private void doesEverything(Resident amy, Resident li, SuggestionNumber seconded) {
        amy.attaches(
                "",
                new Attachment.File(Attachment.Type.PHOTO, "AgACforgottenPhoto", Optional.of("treppenhaus.jpg")),
                "zwetschgenmus on the stairs");
        look();
        amy.taps("Canteen");
        amy.taps("Anonymous");
        amy.taps("Send");
        look();
        sends(amy, "quittengelee with everything", "With my name");
        amy.types("/notifications");
        amy.taps("No news");
        amy.taps("All news");
        amy.types("/language");
        amy.taps("English");
        look();
        amy.types("/board");
        amy.taps(seconded.toString());
        amy.taps("👍 Second");
        look();
        amy.types("/mine");
        amy.taps("#3");
        amy.taps("Add a note");
        amy.types("hagebuttentee, to be exact");
        amy.attaches(
                "Added to #3",
                new Attachment.File(Attachment.Type.PHOTO, "AgACforgottenNote", Optional.empty()),
                "schlehenwein");
        look();
        li.replies("hagebuttentee", "We look into it");
        school.fresh()
                .sql("update suggestion set status = 'done', closed_on = '2026-11-20', verdict_due_on = '"
                        + SampleSchool.TODAY + "' where number = 3");
        new VerdictRound(school.store(), school.register(), school.texts(), school.clock())
                .run(school.clock().instant());
        school.deliver();
        amy.taps("Partly");
        amy.types("brombeereis is missing");
        look();
        amy.types("mirabellenkuchen, a draft");
        amy.types("/cancel");
        look();
        amy.types("holundersaft, another draft");
        look();
    }

    private void look() {
        stood.look(TableDump.of(school.store()));
    }

    /** The whole file, a character a byte, with all that the log held written back. */
    private String file() throws Exception {
        try (Connection connection = school.store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet checkpoint = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            checkpoint.next();
            assertThat(checkpoint.getInt(1)).isZero();
        }
        Path database = school.fresh().settings().file();
        assertThat(Files.size(database.resolveSibling(database.getFileName() + "-wal")))
                .isZero();
        return new String(Files.readAllBytes(database), StandardCharsets.ISO_8859_1);
    }

    private static List<String> found(String file) {
        return Stream.concat(WORDS.stream(), DRAFTS.stream())
                .filter(file::contains)
                .toList();
    }

    private static void sends(Resident resident, String text, String signing) {
        resident.types(text);
        resident.taps("Canteen");
        resident.taps(signing);
        resident.taps("Send");
    }
}
