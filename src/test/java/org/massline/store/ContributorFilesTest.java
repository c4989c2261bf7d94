package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Attachment;
import org.massline.model.SuggestionNumber;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.TableDump;

/** What is kept of files that contributors sent, on both databases. */
@ParameterizedClass
@EnumSource
class ContributorFilesTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final SuggestionNumber BREAD = new SuggestionNumber(2);
    private static final Attachment.File FIRST = file("first");
    private static final Attachment.File SECOND = file("second");
    private static final Attachment.File CLEANED =
            new Attachment.File(Attachment.Type.VIDEO, "cleaned", Optional.empty());

    @RegisterExtension
    private final FreshStore fresh;

    ContributorFilesTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @BeforeEach
    void theyAreSent() {
        fresh.store().write(t -> {
            for (SuggestionNumber number : List.of(SOUP, BREAD)) {
                t.suggestions()
                        .addWithoutAuthor(SampleSuggestion.of(number.value(), CANTEEN, "with files")
                                .suggestion());
                t.threads().attach(number, 0, List.of(FIRST, SECOND));
            }
            return true;
        });
    }

    @Test
    void whatADeviceCalledThemIsNotKept() {
        Attachment.File named =
                new Attachment.File(Attachment.Type.DOCUMENT, "third", Optional.of("Zhang San homework.jpg"), 12);
        write(t -> {
            t.threads().attach(SOUP, 0, List.of(named));
            return true;
        });
        assertThat(filesOf(SOUP)).containsExactly(FIRST, SECOND, file("third"));
        assertThat(TableDump.of(fresh.settings()).toString()).contains("third").doesNotContain("Zhang");
    }

    @Test
    void whatAnEarlierVersionKeptOfItGoes() throws SQLException {
        StoreSettings where = fresh.emptyDatabase();
        Store.migrate(where, "27");
        try (Connection connection = DriverManager.getConnection(where.url(), where.user(), where.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into topic (id, slug, position, response_target_days) values (2, 'canteen', 1, 5)");
            statement.execute("insert into suggestion (number, topic_id, kind, status, text, received_on, target_on)"
                    + " values (41, 2, 'problem', 'received', 'Soup', '2026-09-01', '2026-09-08')");
            statement.execute("insert into attachment (number, position, item, type, file_id, file_name)"
                    + " values (41, 0, 0, 'document', 'first', 'Zhang San homework.jpg')");
        }
        Store store = fresh.open(where);
        assertThat(store.<List<Attachment>>read(
                        t -> t.threads().attachmentsOf(new SuggestionNumber(41)).getOrDefault(0, List.of())))
                .containsExactly(FIRST);
        assertThat(TableDump.of(where).toString()).contains("first").doesNotContain("Zhang");
    }

    @Test
    void oneThatWasWithheldLeavesItsPlaceAndNothingElse() {
        write(t -> {
            t.threads().keepCleaned(SOUP, FIRST, CLEANED);
            return true;
        });
        assertThat(this.<Boolean>write(t -> t.threads().withhold(SOUP, FIRST))).isTrue();
        assertThat(this.<Boolean>write(t -> t.threads().withhold(SOUP, FIRST))).isFalse();

        assertThat(filesOf(SOUP)).containsExactly(new Attachment.Withheld(), SECOND);
        assertThat(filesOf(BREAD)).containsExactly(FIRST, SECOND);
        assertThat(fresh.store()
                        .<Integer>read(
                                t -> t.suggestions().find(SOUP).orElseThrow().attachments()))
                .isOne();
        assertThat(cleaned(SOUP, FIRST)).isEmpty();
        assertThat(TableDump.of(fresh.settings()).toString()).doesNotContain("cleaned|");
    }

    @Test
    void oneThatComesAfterwardsStandsBehindTheOthers() {
        write(t -> t.threads().withhold(SOUP, FIRST));
        write(t -> {
            t.threads().attach(SOUP, 0, List.of(file("third")));
            return true;
        });
        assertThat(filesOf(SOUP)).containsExactly(new Attachment.Withheld(), SECOND, file("third"));
    }

    @Test
    void onceCleanedItIsKnownAgain() {
        assertThat(cleaned(SOUP, FIRST)).isEmpty();
        write(t -> {
            t.threads().keepCleaned(SOUP, FIRST, CLEANED);
            return true;
        });
        assertThat(cleaned(SOUP, FIRST)).contains(CLEANED);
        assertThat(cleaned(SOUP, SECOND)).isEmpty();
        assertThat(cleaned(BREAD, FIRST)).isEmpty();
        assertThat(filesOf(SOUP)).containsExactly(FIRST, SECOND);
    }

    private Optional<Attachment.File> cleaned(SuggestionNumber number, Attachment.File file) {
        return fresh.store().read(t -> t.threads().cleaned(number, file));
    }

    private List<Attachment> filesOf(SuggestionNumber number) {
        return fresh.store().read(t -> t.threads().attachmentsOf(number).getOrDefault(0, List.of()));
    }

    private <T> T write(Function<Transaction, T> work) {
        return fresh.store().write(work);
    }

    private static Attachment.File file(String id) {
        return new Attachment.File(Attachment.Type.DOCUMENT, id, Optional.empty());
    }
}
