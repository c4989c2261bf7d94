package org.massline.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.BoardTown;
import org.massline.testing.FreshStore;
import org.massline.testing.Resident;
import org.massline.testing.SampleSchool;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.StoodBytes;
import org.massline.testing.TableDump;

/** Whoever is forgotten in the midst of things, asked, half answered, with a receipt open, stands in no table any more. */
@ParameterizedClass
@EnumSource
class ForgottenTest {
    private static final Address GROUP = Address.of(new ChatId(-77));
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final SuggestionNumber OWN = new SuggestionNumber(4);
    private static final String WITH_RECEIPT = "brombeereis";

    /** What they wrote and is not sealed. */
    private static final List<String> WORDS =
            List.of("zwetschgenmus", "quittengelee", "Zimmermannova", "hagebuttentee");

    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}");

    /** All of this is gone when nobody else has done the like. */
    private static final Set<String> TABLES = Set.of("seconding", "inquiry_answer", "point", "failed_update");

    @RegisterExtension
    private final SchoolOnDisk school;

    private final StoodBytes stood = new StoodBytes();

    ForgottenTest(FreshStore.Kind kind) {
        school = new SchoolOnDisk(kind).meetingIn(DORMITORY, GROUP);
    }

    @BeforeEach
    void othersAreThere() {
        Resident bo = school.contributor("Bo", Language.ENGLISH);
        bo.types("The forks are used up");
        bo.taps("Canteen");
        bo.taps("Anonymous");
        bo.taps("Send");
        new BoardTown(school).publishes(CANTEEN, "Soup", "The soup is cold");
        new BoardTown(school).publishes(CANTEEN, "Rice", "The rice is burnt");
    }

    @Test
    void nothingOfThemIsInAnyTableAndTheReceiptStillOpensWhatItDid() {
        Set<String> others = StoodBytes.in(dump());
        Resident li = school.cadre("Li", Language.ENGLISH, CANTEEN);
        Resident amy = school.contributor("Zimmermannova", Language.ENGLISH);
        hasPointsHalfAnswered(amy, li);
        isAsked(amy, li);
        school.store().write(t -> {
            t.updates()
                    .keepFailed(
                            9_000,
                            SampleSchool.TODAY,
                            new PersonId(amy.id()),
                            "schlehenwein".getBytes(StandardCharsets.UTF_8));
            return true;
        });
        String code = sendsWithReceipt(amy);
        look();
        List<String> receipts = rowsWith(WITH_RECEIPT);
        assertThat(WORDS).allMatch(word -> !rowsWith(word).isEmpty());
        assertThat(receipts).hasSize(1);
        assertThat(dump()).extractingByKeys(TABLES.toArray(String[]::new)).noneMatch(List::isEmpty);

        amy.types("/forget");
        amy.taps("Yes, erase");
        amy.taps("Erase everything");

        Map<String, List<String>> left = dump();
        assertThat(WORDS).allMatch(word -> rowsWith(word).isEmpty());
        assertThat(left).extractingByKeys(TABLES.toArray(String[]::new)).allMatch(List::isEmpty);
        assertThat(StoodBytes.in(left)).containsAll(others).doesNotContainAnyElementsOf(hashesOf(amy));
        assertThat(stood.all()).containsAll(hashesOf(amy));
        assertThat(rowsWith(WITH_RECEIPT)).isEqualTo(receipts);
        amy.types(code);
        assertThat(amy.reads()).contains("Opened by its receipt", WITH_RECEIPT);
    }

    @Test
    void whatTheyDidAmongOthersIsForgottenThereToo() {
        Resident ben = school.contributor("Ben", Language.ENGLISH);
        ben.types("The forks are in the dormitory");
        ben.taps("Dormitory");
        ben.taps("Anonymous");
        ben.taps("Send");
        Set<String> others = StoodBytes.in(dump());
        Resident li = school.cadre("Li", Language.ENGLISH, DORMITORY);
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        Resident among = li.in(GROUP);
        among.types("/open 4");
        among.attaches(
                "#4", new Attachment.File(Attachment.Type.PHOTO, "AgACforks", Optional.empty()), "These?", "album");
        amy.in(GROUP).types("/inbox");
        String replied = hashIn(GROUP, li);
        assertThat(StoodBytes.in(dump())).contains(replied).doesNotContain(hashIn(GROUP, amy));
        li.types("/forget");
        li.taps("Yes, erase");
        li.taps("Erase everything");
        assertThat(StoodBytes.in(dump())).doesNotContain(replied).containsAll(others);
    }

    @Test
    void whoeverBlocksTheBotAfterwardsIsNotStoredAgainNorIsAStrangerWhoBlocksIt() {
        Resident amy = school.contributor("Amy", Language.ENGLISH);
        amy.types("The forks are bent");
        assertThat(StoodBytes.in(dump())).containsAnyElementsOf(hashesOf(amy));
        amy.types("/forget");
        amy.taps("Yes, erase");
        amy.taps("Erase everything");
        amy.blocks();
        Resident stranger = school.contributor("Jo", Language.ENGLISH);
        stranger.blocks();
        assertThat(StoodBytes.in(dump()))
                .doesNotContainAnyElementsOf(hashesOf(amy))
                .doesNotContainAnyElementsOf(hashesOf(stranger));
    }

    private String hashIn(Address group, Resident resident) {
        return school.store()
                .<String>read(t -> HexFormat.of()
                        .formatHex(t.hasher()
                                .of(group.chat(), new PersonId(resident.id()))
                                .bytes()));
    }

    private void hasPointsHalfAnswered(Resident amy, Resident li) {
        amy.types("1. Warmer zwetschgenmus\n2. More quittengelee\n3. Open at seven");
        amy.taps("Canteen");
        amy.taps("With my name");
        amy.taps("Number the points");
        amy.taps("Send");
        look();
        li.types("/open 4");
        li.taps("Answer by points");
        li.taps("1. Warmer");
        li.types("On Friday.");
        school.passes(UNDO_IS_OVER);
        amy.taps("✔ 1 answered");
        look();
    }

    /** By one inquiry, which they answer, and by another, which they have not answered yet. */
    private void isAsked(Resident amy, Resident li) {
        for (String number : List.of("#2", "#3")) {
            amy.types("/board");
            amy.taps(number);
            amy.taps("👍 Second");
        }
        li.types("/open 2");
        li.taps("Ask all");
        li.types("When is it cold?");
        li.types("At noon\nAt one");
        li.taps("Send");
        school.passes(UNDO_IS_OVER);
        amy.taps("○ At noon");
        amy.taps("Add a sentence");
        amy.types("hagebuttentee, too");
        li.types("/open 3");
        li.taps("Ask all");
        li.taps("Show the plan");
        li.types("New pots.");
        li.taps("Send");
        school.passes(UNDO_IS_OVER);
        look();
    }

    private String sendsWithReceipt(Resident amy) {
        amy.types("No brombeereis any more");
        amy.taps("Canteen");
        amy.taps("With a receipt");
        amy.taps("Send");
        Matcher code = CODE.matcher(amy.reads());
        assertThat(code.find()).as(amy.reads()).isTrue();
        return code.group();
    }

    /** By which their rows are found: person and chat, and the side of their suggestion in messages. */
    private List<String> hashesOf(Resident amy) {
        return school.store()
                .read(t -> List.of(
                        HexFormat.of()
                                .formatHex(t.hasher().of(new ChatId(amy.id())).bytes()),
                        HexFormat.of()
                                .formatHex(
                                        t.hasher().of(About.forContributor(OWN)).bytes())));
    }

    private Map<String, List<String>> dump() {
        return TableDump.of(school.store());
    }

    private List<String> rowsWith(String word) {
        return dump().entrySet().stream()
                .filter(table -> !table.getKey().contains("_fts"))
                .flatMap(table -> table.getValue().stream())
                .filter(row -> row.contains(word))
                .toList();
    }

    private void look() {
        stood.look(dump());
    }
}
