package org.massline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The school's words check themselves, and what is stored of them never changes. */
class WordsTest {
    @Test
    void storedNamesArePermanent() {
        assertThat(List.of(Kind.values()).stream().map(Kind::stored))
                .containsExactly("idea", "problem", "praise", "question");
        assertThat(List.of(Status.values()).stream().map(Status::stored))
                .containsExactly("received", "acknowledged", "in-progress", "done", "declined", "merged", "withdrawn");
        assertThat(List.of(Role.values()).stream().map(Role::stored))
                .containsExactly("contributor", "cadre", "administrator");
        assertThat(List.of(BoardList.values()).stream().map(BoardList::stored)).containsExactly("new", "most", "done");
        assertThat(List.of(AuditAction.values()).stream().map(AuditAction::stored))
                .containsExactly(
                        "acknowledge",
                        "promise",
                        "reply",
                        "ask",
                        "answer-point",
                        "done",
                        "decline",
                        "assign",
                        "merge",
                        "undo",
                        "publish",
                        "unpublish",
                        "ask-all",
                        "show-plan",
                        "close-inquiry",
                        "mute",
                        "lift",
                        "second-in-own-words",
                        "note",
                        "point-answered",
                        "point-not-answered",
                        "withdraw",
                        "verdict",
                        "verdict-words",
                        "reopen",
                        "promise-missed",
                        "stands-for-itself",
                        "keys-lost",
                        "invite",
                        "join",
                        "give-topic",
                        "take-topic",
                        "give-group",
                        "take-group",
                        "dismiss",
                        "bulletin-sent",
                        "bulletin-paused",
                        "bulletin-went-on",
                        "bulletin-stopped");
        assertThat(List.of(Language.values()).stream().map(Language::tag)).containsExactly("en", "zh-Hans");
    }

    @Test
    void whatIsStoredIsReadAgainAndWhatIsNotIsAnError() {
        for (Kind kind : Kind.values()) {
            assertThat(Kind.ofStored(kind.stored())).isEqualTo(kind);
        }
        for (Status status : Status.values()) {
            assertThat(Status.ofStored(status.stored())).isEqualTo(status);
        }
        for (Role role : Role.values()) {
            assertThat(Role.ofStored(role.stored())).isEqualTo(role);
        }
        for (Language language : Language.values()) {
            assertThat(Language.ofTag(language.tag())).isEqualTo(language);
        }
        assertThatThrownBy(() -> Kind.ofStored("Idea")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Status.ofStored("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Role.ofStored("agent")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Language.ofTag("de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasDoneExactlyIsReadAsItWasWritten() {
        AuditDetail given = AuditDetail.of(new CadreId(5)).with(new TopicId(3));
        assertThat(given.stored()).isEqualTo("cadre 5 topic 3");
        for (AuditDetail each : List.of(
                given,
                AuditDetail.NONE,
                AuditDetail.into(new SuggestionNumber(42)),
                AuditDetail.of(LocalDate.of(2026, 12, 1)),
                AuditDetail.of(Role.ADMINISTRATOR))) {
            assertThat(AuditDetail.ofStored(each.stored())).isEqualTo(each);
        }
        for (String other : List.of("received done", "topic", "cadre x topic -1 into", "role king", "2026-13-45")) {
            assertThat(AuditDetail.ofStored(other)).as(other).isEqualTo(AuditDetail.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        en,       ENGLISH
        en-GB,    ENGLISH
        zh,       CHINESE
        zh-hant,  CHINESE
        zh-CN,    CHINESE
        ZH-hans,  CHINESE
        pt-br,    CHINESE
        '',       CHINESE
        '  ',     CHINESE
        x,        CHINESE
        '-_-',    CHINESE
        ,         CHINESE
        """)
    void aPersonIsSpokenToInTheClosestLanguage(String code, Language expected) {
        assertThat(Language.closestTo(code, Language.CHINESE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void anOpenSuggestionIsOverdueFromTheDayAfterItsTarget(Status status) {
        LocalDate target = LocalDate.of(2026, 11, 23);
        Suggestion suggestion = new Suggestion(
                new SuggestionNumber(41),
                new TopicId(1),
                Kind.IDEA,
                status,
                new Signature.Anonymous(),
                "Words",
                target.minusDays(7),
                target,
                Optional.empty(),
                0,
                Course.NEW);
        assertThat(suggestion.isOverdueOn(target)).isFalse();
        assertThat(suggestion.isOverdueOn(target.plusDays(1))).isEqualTo(status.isOpen());
    }

    @Test
    void aPageKnowsItsNeighbours() {
        Page<String> middle = new Page<>(List.of("c", "d"), 1, 2, 5);
        assertThat(middle.pages()).isEqualTo(3);
        assertThat(middle.hasPrevious()).isTrue();
        assertThat(middle.hasNext()).isTrue();
        Page<String> empty = new Page<>(List.of(), 0, 8, 0);
        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.hasNext() || empty.hasPrevious()).isFalse();
        assertThat(new Page<>(List.of("a", "b"), 0, 2, 2).hasNext()).isFalse();
        assertThatThrownBy(() -> new Page<>(List.of("a", "b"), 0, 1, 2)).hasMessageContaining("no such page");
    }

    @Test
    void aDigestComesAtAnHourOfTheClock() {
        DigestTime time = new DigestTime(DayOfWeek.MONDAY, 8);
        assertThat(time.clock()).isEqualTo("08:00");
        assertThat(time.at(16).on(DayOfWeek.FRIDAY)).isEqualTo(new DigestTime(DayOfWeek.FRIDAY, 16));
        assertThatThrownBy(() -> time.at(24)).hasMessageContaining("0 to 23");
    }

    @Test
    void whatIsWrongIsNotMade() {
        assertThatThrownBy(() -> new SuggestionNumber(0)).hasMessageContaining("starts at 1");
        assertThatThrownBy(() -> new WorkingDays(366)).hasMessageContaining("0 to 365");
        assertThatThrownBy(() -> new Signature.Named(" \n")).hasMessageContaining("not blank");
        assertThatThrownBy(() -> topic("Canteen", Map.of())).hasMessageContaining("slug");
        assertThatThrownBy(() -> topic("canteen", Map.of(Language.ENGLISH, "Canteen")))
                .hasMessageContaining("no name in zh-Hans");
        assertThatThrownBy(() -> new Cadre(
                        new CadreId(1), "Li", Role.CONTRIBUTOR, Set.of(), new DigestTime(DayOfWeek.MONDAY, 8)))
                .hasMessageContaining("a cadre is a cadre");
    }

    private static Topic topic(String slug, Map<Language, String> names) {
        return new Topic(new TopicId(1), slug, names, new WorkingDays(5), true);
    }
}
