package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.model.Role;
import org.massline.playground.botapi.RecordedCall;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.playground.town.Town;
import org.massline.testing.HeardLog;

/** A student and a cadre over one anonymous suggestion, from the first word to the last; nobody learns who the student is. */
class BothWaysInTownTest {
    private static final Duration UNDO_IS_OVER = Duration.ofSeconds(33);
    private static final Duration SOME_DAYS = Duration.ofDays(7);

    @TempDir
    Path folder;

    /** Who they are in this language, and the words on the buttons and around them. */
    private record Cast(
            String language,
            String student,
            String cadre,
            String topic,
            String anonymous,
            String send,
            String ask,
            String decline,
            String done,
            String wasItClear,
            String didItHelp,
            String yes,
            String no,
            String next,
            List<String> audit) {
        static final Cast ENGLISH = new Cast(
                "en",
                "amy",
                "wang",
                "Canteen",
                "Anonymous",
                "Send",
                "Ask",
                "Decline",
                "Done",
                "Was the reason understandable?",
                "Did it help?",
                "Yes",
                "No",
                "Next",
                List.of("asked something", "declined it", "opened it again", "gave a verdict"));
        static final Cast CHINESE = new Cast(
                "zh-hans",
                "xiaoming",
                "li",
                "食堂",
                "匿名",
                "发送",
                "提问",
                "不采纳",
                "办结",
                "理由说清楚了吗",
                "有帮助吗",
                "是的",
                "没有",
                "下一页",
                List.of("提问", "不采纳", "重新打开", "作出评价"));

        @Override
        public String toString() {
            return language;
        }
    }

    static Stream<Cast> casts() {
        return Stream.of(Cast.ENGLISH, Cast.CHINESE);
    }

    @ParameterizedTest
    @MethodSource("casts")
    void tenMessagesADeclinedAndADoneAndTheStudentHasTheLastWord(Cast cast) {
        Set<String> marks = new HashSet<>();
        List<String> log = HeardLog.ofAll().during(() -> {
            try (RunningTown town = new RunningTown(folder)) {
                talk(town, cast);
                declinedAndReopened(town, cast);
                doneAndVerified(town, cast);
                everyStepStandsInTheAuditLog(town, cast);
                Person student = town.playground().town().person(cast.student());
                marks.addAll(marksOf(student));
                nothingNames(town, student, marks);
                assertThat(town.playground().violations()).isEmpty();
            }
        });
        assertThat(log).isNotEmpty().allSatisfy(line -> assertThat(line).doesNotContain(marks));
    }

    /** Ten messages, each a reply to what the other one wrote; a picture goes each way. */
    private static void talk(RunningTown town, Cast cast) {
        Town people = town.playground().town();
        Person student = people.person(cast.student());
        Person cadre = people.person(cast.cadre());
        cadre.opens(town.bot().invite(Role.CADRE, Set.of("canteen")));
        student.says("The soup is cold 汤是凉的");
        student.taps(cast.topic());
        student.taps(cast.anonymous());
        student.taps(cast.send());
        student.awaits("#1");

        cadre.says("/open 1");
        cadre.taps(cast.ask());
        cadre.replies(cadre.reads(), "Which counter? 哪个窗口？");
        town.passes(UNDO_IS_OVER);
        student.replies(student.awaits("哪个窗口？"), "The left one 左边那个");
        town.playground().awaitQuiet();
        student.replies(student.awaits("哪个窗口？"), "", Attachment.samplePhotos(1));
        town.playground().awaitQuiet();
        cadre.replies(cadre.awaits("左边那个"), "This pot? 这个锅？", Attachment.samplePhotos(1));
        town.passes(UNDO_IS_OVER);
        studentAnswers(town, cast, "这个锅？", "Yes, that one 就是它");
        cadreAnswers(town, cast, "就是它", "Since when? 从什么时候？");
        studentAnswers(town, cast, "从什么时候？", "Since Monday 从周一起");
        cadreAnswers(town, cast, "从周一起", "We look at it 我们去看看");
        studentAnswers(town, cast, "我们去看看", "Thank you 谢谢");
        cadreAnswers(town, cast, "谢谢", "It is our work 应该的");

        student.awaits("应该的");
        assertThat(town.select("select position from thread_message where number = 1"))
                .hasSize(10);
        assertThat(photosIn(cadre)).as("the cadre's own and the student's").isEqualTo(2);
        assertThat(photosIn(student)).as("the student's own and the cadre's").isEqualTo(2);
    }

    private static void declinedAndReopened(RunningTown town, Cast cast) {
        Person student = town.playground().town().person(cast.student());
        Person cadre = town.playground().town().person(cast.cadre());
        finishes(town, cast, cast.decline(), "No money 没有经费");
        student.awaits("没有经费");
        town.passes(SOME_DAYS);
        SeenMessage question = student.awaits(cast.wasItClear());
        student.taps(question, cast.no());
        town.playground().awaitQuiet();
        student.replies(student.reads(), "A lid costs nothing 盖子不花钱");
        assertThat(cadre.awaits("盖子不花钱").words()).contains("#1");
        assertThat(statusOf(town)).isEqualTo("acknowledged|");
    }

    private static void doneAndVerified(RunningTown town, Cast cast) {
        Person student = town.playground().town().person(cast.student());
        finishes(town, cast, cast.done(), "The pot has a lid now 锅有盖子了");
        student.awaits("锅有盖子了");
        town.passes(SOME_DAYS);
        student.taps(student.awaits(cast.didItHelp()), cast.yes());
        town.playground().awaitQuiet();
        assertThat(statusOf(town)).isEqualTo("done|");
        assertThat(town.select("select verdict, reopened from suggestion where number = 1"))
                .containsExactly("yes|1|");
    }

    private static void studentAnswers(RunningTown town, Cast cast, String to, String text) {
        Person student = town.playground().town().person(cast.student());
        town.playground().awaitQuiet();
        SeenMessage said = student.replies(student.awaits(to), text);
        assertThat(student.awaitsReaction(said).reactions()).isNotEmpty();
    }

    private static void cadreAnswers(RunningTown town, Cast cast, String to, String text) {
        Person cadre = town.playground().town().person(cast.cadre());
        town.playground().awaitQuiet();
        SeenMessage said = cadre.replies(cadre.awaits(to), text);
        assertThat(cadre.awaitsReaction(said).reactions()).isNotEmpty();
        town.passes(UNDO_IS_OVER);
    }

    /** With an outcome that is looked at before it is sent. */
    private static void finishes(RunningTown town, Cast cast, String how, String outcome) {
        Person cadre = town.playground().town().person(cast.cadre());
        cadre.says("/open 1");
        cadre.taps(how);
        town.playground().awaitQuiet();
        cadre.says(outcome);
        assertThat(cadre.awaits(outcome).hasButton(cast.send())).isTrue();
        cadre.taps(cast.send());
        town.playground().awaitQuiet();
        town.passes(UNDO_IS_OVER);
    }

    private static void everyStepStandsInTheAuditLog(RunningTown town, Cast cast) {
        assertThat(town.select("select action, detail, cadre_id is not null from audit where number = 1 order by id"))
                .as("what was done, in which way, and whether a cadre did it")
                .containsExactly(
                        "ask|received acknowledged|1|",
                        "note||0|",
                        "note||0|",
                        "reply|acknowledged acknowledged|1|",
                        "note||0|",
                        "reply|acknowledged acknowledged|1|",
                        "note||0|",
                        "reply|acknowledged acknowledged|1|",
                        "note||0|",
                        "reply|acknowledged acknowledged|1|",
                        "decline|acknowledged declined|1|",
                        "verdict|no|0|",
                        "reopen|declined acknowledged|0|",
                        "verdict-words||0|",
                        "done|acknowledged done|1|",
                        "verdict|yes|0|");
        Person office = town.playground().town().welcome("office", "administrator", "Office", "", cast.language());
        office.opens(town.bot().invite(Role.ADMINISTRATOR, Set.of()));
        town.playground().awaitQuiet();
        office.says("/audit 1");
        String newest = office.reads().words();
        office.taps(cast.next());
        String oldest = office.reads().words();
        assertThat(newest + oldest).contains(cast.audit());
    }

    /** By what Telegram knows a person. */
    private static Set<String> marksOf(Person person) {
        return Set.of(Long.toString(person.id()), person.name(), person.key() + "_of_the_playground");
    }

    /** Not by anything that was sent to others, not in any column that is not sealed, nor in the bytes of the files. */
    private static void nothingNames(RunningTown town, Person student, Set<String> marks) {
        assertThat(town.playground().calls().stream()
                        .filter(call -> !call.text("chat_id").equals(Long.toString(student.id())))
                        .map(BothWaysInTownTest::asItWent))
                .hasSizeGreaterThan(20)
                .allSatisfy(call -> assertThat(call).doesNotContain(marks));
        assertThat(town.tables())
                .hasSizeGreaterThan(20)
                .allSatisfy((table, rows) -> assertThat(rows)
                        .as(table)
                        .allSatisfy(row -> assertThat(row).doesNotContain(marks)));
        assertThat(town.bytesOfDatabase()).isNotEmpty().doesNotContain(marks);
    }

    private static String asItWent(RecordedCall call) {
        return call.method() + " " + call.parameters();
    }

    private static String statusOf(RunningTown town) {
        return town.select("select status from suggestion where number = 1").getFirst();
    }

    private static long photosIn(Person person) {
        return person.messages().stream()
                .filter(message -> message.attachment().equals(Optional.of("photo")))
                .count();
    }
}
