package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.acting.ActingText;
import org.massline.conversation.administrator.AdministratorText;
import org.massline.conversation.board.BoardText;
import org.massline.conversation.bulletin.BulletinText;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.cadre.ReportText;
import org.massline.conversation.contributor.ContributorText;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSuggestion;

/** Who may do what: every command and every button that exists, forged by everybody. */
class RightsTest {
    /**
     * The columns: a stranger whom the access rule keeps out, a contributor, one who was a cadre until a moment ago, a cadre of
     * another topic, the cadre of the topic, an administrator who answers for no topic. '+' is allowed, '-' refused.
     */
    private static final List<String> TABLE = read();

    private static final List<String> COLUMNS =
            List.of("stranger", "contributor", "former", "other", "responsible", "administrator");

    /** What is said to somebody who may not. */
    private static final Set<Class<? extends Phrase>> REFUSALS = Set.of(
            ContributorText.NotAdmitted.class,
            ContributorText.ForCadres.class,
            ContributorText.NotYours.class,
            ContributorText.OldButton.class,
            BoardText.NotThere.class,
            InquiryText.NotAskedOfYou.class,
            CadreText.NotACadre.class,
            CadreText.NotAmongYours.class,
            ReportText.NotYourTopic.class,
            BulletinText.NotToHave.class,
            BulletinText.NotYours.class,
            ActingText.TooLate.class,
            AdministratorText.NotAnAdministrator.class);

    private static final SuggestionNumber OF_THE_CANTEEN = new SuggestionNumber(41);
    /** Not the administrator's own. */
    private static final CadreId SOMEBODY = new CadreId(2);

    private final PaperSchool school = new PaperSchool();
    private final Cadre administrator = school.hires("Administrator", Role.ADMINISTRATOR);
    private final Cadre responsible = school.hires("Responsible", Role.CADRE, CANTEEN);
    private final Cadre other = school.hires("Other", Role.CADRE, TEACHING, DORMITORY);

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("src", "test", "resources", "conversation", "rights.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Row(String action, String column, boolean isAllowed) {
        @Override
        public String toString() {
            return action + " by " + column + ": " + (isAllowed ? "allowed" : "refused");
        }
    }

    static Stream<Row> rows() {
        return TABLE.stream().flatMap(line -> {
            String[] cells = line.split("\\s+", -1);
            return COLUMNS.stream()
                    .map(column -> new Row(cells[0], column, cells[COLUMNS.indexOf(column) + 1].equals("+")));
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyMayDoWhatTheTableSays(Row row) {
        school.receives(SampleSuggestion.of(OF_THE_CANTEEN.value(), CANTEEN, "SECRET words about the soup"));
        PaperChat chat = chatOf(row.column());
        if (row.action().startsWith("/")) {
            chat.types(row.action().equals("/open") ? "/open 41" : row.action());
        } else {
            ForgedButtons.Shown shown =
                    ForgedButtons.all(OF_THE_CANTEEN, SOMEBODY).get(row.action());
            chat.types("- A draft\n- of two points").at(shown.state());
            chat.forges(TapCodec.write(shown.tap(), chat.dialogue().revision()));
        }
        if (row.isAllowed()) {
            assertThat(refusals(chat.last())).isEmpty();
        } else {
            assertThat(refusals(chat.last())).isNotEmpty();
            assertThat(chat.last().changes()).isEmpty();
            assertThat(chat.read()).doesNotContain("SECRET");
        }
    }

    @Test
    void everyCommandAndEveryButtonHasItsLine() {
        Set<String> actions = Stream.concat(
                        Arrays.stream(Command.values()).map(command -> "/" + command.word()),
                        leaves(Tap.class).map(Class::getSimpleName))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lines =
                TABLE.stream().map(line -> line.split("\\s+", -1)[0]).collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(actions);
        assertThat(TABLE).doesNotHaveDuplicates();
    }

    private PaperChat chatOf(String column) {
        return switch (column) {
            case "stranger" -> new PaperChat(school, "Stranger").notAdmitted();
            case "contributor" -> new PaperChat(school, "Contributor");
            case "former" -> {
                Cadre former = school.hires("Former", Role.ADMINISTRATOR, CANTEEN);
                school.dismisses(former.id());
                yield PaperChat.of(school, former);
            }
            case "other" -> PaperChat.of(school, other);
            case "responsible" -> PaperChat.of(school, responsible);
            case "administrator" -> PaperChat.of(school, administrator);
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static List<Phrase> refusals(Decision decision) {
        return decision.sayings().stream()
                .flatMap(saying -> switch (saying) {
                    case Saying.Message message -> message.paragraphs().stream();
                    case Saying.TapAnswer answer -> answer.text().stream();
                    case Saying.News news -> news.paragraphs().stream();
                    case Saying.Reaction reaction -> Stream.<Phrase>empty();
                    case Saying.Buttons buttons -> Stream.<Phrase>empty();
                    case Saying.Attachments attachments -> Stream.<Phrase>empty();
                    case Saying.Document document -> Stream.of(document.caption());
                    case Saying.In in -> Stream.<Phrase>empty();
                    case Saying.Enclosed enclosed -> Stream.of(enclosed.caption());
                })
                .filter(phrase -> REFUSALS.contains(phrase.getClass()))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RightsTest::leaves)
                : Stream.of(type);
    }
}
