package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.About;
import org.massline.chat.Phrase;
import org.massline.conversation.acting.ActingText;
import org.massline.conversation.administrator.AdministratorText;
import org.massline.conversation.board.BoardText;
import org.massline.conversation.bulletin.BulletinText;
import org.massline.conversation.cadre.CadreText;
import org.massline.conversation.cadre.ReportText;
import org.massline.conversation.contributor.ContributorText;
import org.massline.conversation.contributor.ReceiptText;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleStates;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.Snapshot;

/** Who may do what: every command, button, link and reply that exists, forged by everybody, and words wherever one stands. */
class RightsTest {
    /**
     * The columns: a stranger whom the access rule keeps out, a contributor, the one who wrote the suggestion, one who was a
     * cadre until a moment ago, a cadre of another topic, the cadre of the topic, an administrator who answers for no topic. '+'
     * is allowed, '-' refused, '=' means that words are taken for the beginning of a suggestion and do nothing else. The rows:
     * {@code /<command>}, {@code /<command>:<argument>}, {@code start:<link>}, {@code reply:<side>}, {@code words:<state>} for what is typed where a chat
     * stands, and buttons by the names of their records.
     */
    private static final List<String> TABLE = read();

    private static final List<String> COLUMNS =
            List.of("stranger", "contributor", "author", "former", "other", "responsible", "administrator");

    /** Who may read what was written. */
    private static final Set<String> READERS = Set.of("author", "responsible");

    /** Possible only then: otherwise nobody at all could be seen to do it. */
    private static final Set<String> OF_WHAT_IS_ON_THE_BOARD = Set.of(
            "OpenEntry", "Second", "TakeBack", "SayInOwnWords", "SayDraft", "SecondInstead", "Reword", "Unpublish");

    private static final Set<String> OF_WHAT_IS_DONE = Set.of("Judge", "AddWords");

    private static final String LINK = "start:";
    private static final String REPLY = "reply:";
    private static final String WORDS = "words:";
    private static final String TYPED = "The stairs are dark";
    /** What {@link PaperSchool} lets in by, and invites by. */
    private static final String ACCESS = "poster";

    private static final String INVITATION = "invited";

    /** What is said to somebody who may not. */
    private static final Set<Class<? extends Phrase>> REFUSALS = Set.of(
            ContributorText.NotAdmitted.class,
            ContributorText.ForCadres.class,
            ContributorText.NotYours.class,
            ContributorText.OldButton.class,
            ReceiptText.NoneOpen.class,
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

    /** One of each, by its simple name. */
    private static final Map<String, DeepLink> LINKS = Stream.of(
                    new DeepLink.AboutTopic(CANTEEN.slug()),
                    new DeepLink.OpenOwn(OF_THE_CANTEEN),
                    new DeepLink.Open(OF_THE_CANTEEN),
                    new DeepLink.Access(ACCESS),
                    new DeepLink.Join(INVITATION),
                    new DeepLink.Greet())
            .collect(Collectors.toMap(link -> link.getClass().getSimpleName(), link -> link));

    /** One of each, by its simple name: whoever stands there may have lost their right since. */
    private static final Map<String, State> STATES = SampleStates.of(OF_THE_CANTEEN, 0).stream()
            .collect(Collectors.toMap(state -> state.getClass().getSimpleName(), state -> state, (one, other) -> one));

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

    record Row(String action, String column, String mark) {
        boolean isAllowed() {
            return mark.equals("+");
        }

        @Override
        public String toString() {
            return action + " by " + column + ": " + mark;
        }
    }

    static Stream<Row> rows() {
        return TABLE.stream().flatMap(line -> {
            String[] cells = line.split("\\s+", -1);
            return COLUMNS.stream().map(column -> new Row(cells[0], column, cells[COLUMNS.indexOf(column) + 1]));
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyMayDoWhatTheTableSays(Row row) {
        PaperChat chat = whatComesOf(row);
        assertThat(mark(chat)).isEqualTo(row.mark());
        if (!row.mark().equals("+")) {
            assertThat(chat.last().changes()).isEmpty();
        }
        if (row.mark().equals("-") || !READERS.contains(row.column())) {
            assertThat(chat.read()).doesNotContain("SECRET");
        }
    }

    /** What is allowed does something, and what it does is read by whoever reviews a change of it. */
    @Test
    void whatIsAllowedHasTheEffectThatStandsBesideIt() throws IOException {
        Map<String, Map<String, List<String>>> effects = new LinkedHashMap<>();
        rows().filter(Row::isAllowed).forEach(row -> {
            // Each in a school of its own.
            Decision decision = new RightsTest().whatComesOf(row).last();
            assertThat(Effects.isAny(decision)).as(row.toString()).isTrue();
            effects.computeIfAbsent(row.action(), action -> new LinkedHashMap<>())
                    .computeIfAbsent(Effects.of(decision), effect -> new ArrayList<>())
                    .add(row.column());
        });
        Snapshot.assertMatches("conversation/rights-effects.txt", Effects.table(effects, COLUMNS.size() - 1));
    }

    /** In the group in which the cadres of the topic meet, and of which others may be members. */
    @ParameterizedTest
    @MethodSource("rows")
    void inTheirGroupOnlyThoseWhoAnswerForItDoAnything(Row row) {
        school.receives(SampleSuggestion.of(OF_THE_CANTEEN.value(), CANTEEN, "SECRET words about the soup"));
        school.invites(INVITATION, Role.CADRE, TEACHING);
        PaperChat chat = chatOf(row.column()).inGroupOf(CANTEEN.id());
        tries(chat, row.action());
        if (!Set.of("responsible", "administrator").contains(row.column())) {
            assertThat(chat.last().changes()).isEmpty();
            assertThat(chat.read()).doesNotContain("SECRET");
        }
    }

    private PaperChat whatComesOf(Row row) {
        school.receives(SampleSuggestion.of(OF_THE_CANTEEN.value(), CANTEEN, "SECRET words about the soup"));
        school.invites(INVITATION, Role.CADRE, TEACHING);
        if (OF_WHAT_IS_ON_THE_BOARD.contains(row.action())) {
            school.publishes(OF_THE_CANTEEN.value(), "Warm soup, please");
        }
        if (OF_WHAT_IS_DONE.contains(row.action())) {
            school.becomes(OF_THE_CANTEEN.value(), Status.DONE);
        }
        PaperChat chat = chatOf(row.column());
        tries(chat, row.action());
        return chat;
    }

    private static String mark(PaperChat chat) {
        if (!refusals(chat.last()).isEmpty()) {
            return "-";
        }
        boolean begun = chat.dialogue()
                .draft()
                .filter(draft -> draft.text().contains(TYPED))
                .isPresent();
        return begun ? "=" : "+";
    }

    private static void tries(PaperChat chat, String action) {
        if (action.startsWith("/")) {
            chat.types(action.replace(':', ' '));
        } else if (action.startsWith(LINK)) {
            chat.types("/start " + LINKS.get(action.substring(LINK.length())).payload());
        } else if (action.startsWith(REPLY)) {
            chat.replyingTo(new About(OF_THE_CANTEEN, About.Side.valueOf(action.substring(REPLY.length()))))
                    .types("A reply to what was never sent");
        } else if (action.startsWith(WORDS)) {
            chat.at(STATES.get(action.substring(WORDS.length()))).types(TYPED);
        } else {
            ForgedButtons.Shown shown =
                    ForgedButtons.all(OF_THE_CANTEEN, SOMEBODY).get(action);
            chat.types("- A draft\n- of two points").at(shown.state());
            chat.forges(TapCodec.write(shown.tap(), chat.dialogue().revision()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a_",
                "a_Poster",
                "a_poster1",
                "i_",
                "i_Invited",
                "i_poster",
                "a_invited",
                "s_41",
                "o_41",
                "i_invited"
            })
    void aLinkOpensNothingWithoutItsCode(String payload) {
        school.receives(SampleSuggestion.of(OF_THE_CANTEEN.value(), CANTEEN, "SECRET words about the soup"));
        PaperChat stranger = chatOf("stranger").types("/start " + payload);
        assertThat(stranger.last().changes()).isEmpty();
        assertThat(stranger.read()).doesNotContain("SECRET");
    }

    @Test
    void everyCommandButtonLinkReplyAndStateHasItsLine() {
        Set<String> actions = Stream.of(
                        Arrays.stream(Command.values()).map(command -> "/" + command.word()),
                        leaves(DeepLink.class).map(link -> LINK + link.getSimpleName()),
                        Arrays.stream(About.Side.values()).map(side -> REPLY + side.name()),
                        leaves(State.class).map(state -> WORDS + state.getSimpleName()),
                        leaves(Tap.class).map(Class::getSimpleName))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> lines = TABLE.stream()
                .map(line -> line.split("\\s+", -1)[0])
                .filter(action -> !action.startsWith("/") || !action.contains(":"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(actions);
        assertThat(TABLE).doesNotHaveDuplicates();
    }

    private PaperChat chatOf(String column) {
        return switch (column) {
            case "stranger" -> new PaperChat(school, "Stranger").notAdmitted();
            case "contributor" -> new PaperChat(school, "Contributor");
            case "author" -> new PaperChat(school, "Author").wrote(OF_THE_CANTEEN);
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
        return Effects.phrases(decision).stream()
                .filter(phrase -> REFUSALS.contains(phrase.getClass()))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RightsTest::leaves)
                : Stream.of(type);
    }
}
