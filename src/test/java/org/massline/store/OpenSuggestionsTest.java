package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.InboxFilter;
import org.massline.model.InboxFilter.Hands;
import org.massline.model.Page;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.TopicId;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;

/** What is open, by every filter, on both databases. */
@ParameterizedClass
@EnumSource
class OpenSuggestionsTest {
    private static final Set<TopicId> TWO_TOPICS = Set.of(TEACHING.id(), CANTEEN.id());
    private static final CadreId LI = new CadreId(1);
    private static final CadreId WANG = new CadreId(2);

    @RegisterExtension
    private final FreshStore fresh;

    OpenSuggestionsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN, DORMITORY);
    }

    /** In the order of their targets: 4 (dormitory), 3, 1, 2, 6; 5 is done. Past it are 4, 3 and 1. */
    @BeforeEach
    void receive() {
        fresh.store().write(t -> {
            for (CadreId id : List.of(LI, WANG)) {
                Cadre cadre = new Cadre(id, "Li", Role.CADRE, Set.of(), SampleSchool.MONDAY_AT_EIGHT);
                t.cadres().join(t.hasher().of(new ChatId(id.value())), Address.of(new ChatId(9)), cadre, TODAY);
            }
            return true;
        });
        SeededSuggestion.of(1, CANTEEN).received("2026-11-10", "2026-11-17").in(fresh);
        SeededSuggestion.of(2, TEACHING)
                .received("2026-11-18", "2026-11-25")
                .is(Status.ACKNOWLEDGED)
                .assigned(LI.value())
                .in(fresh);
        SeededSuggestion.of(3, CANTEEN)
                .received("2026-11-03", "2026-11-10")
                .is(Status.IN_PROGRESS)
                .assigned(WANG.value())
                .in(fresh);
        SeededSuggestion.of(4, DORMITORY)
                .received("2026-11-01", "2026-11-09")
                .assigned(LI.value())
                .in(fresh);
        SeededSuggestion.of(5, CANTEEN)
                .received("2026-11-01", "2026-11-08")
                .closed(Status.DONE, "2026-11-05")
                .assigned(LI.value())
                .in(fresh);
        SeededSuggestion.of(6, CANTEEN).received("2026-11-19", "2026-11-26").in(fresh);
        SeededSuggestion.of(7, DORMITORY).received("2026-11-01", "2026-11-07").in(fresh);
    }

    @Test
    void withoutAFilterItIsAllOfTheTopicsAndWhatIsAssigned() {
        assertThat(numbers(InboxFilter.NONE)).containsExactly(4L, 3L, 1L, 2L, 6L);
        assertThat(numbers(view(Set.of(CANTEEN.id()), Optional.empty(), InboxFilter.NONE)))
                .containsExactly(3L, 1L, 6L);
        assertThat(numbers(view(Set.of(), Optional.of(LI), InboxFilter.NONE))).containsExactly(4L, 2L);
        assertThat(numbers(view(Set.of(), Optional.empty(), InboxFilter.NONE))).isEmpty();
    }

    @Test
    void eachFilterLetsThroughWhatItSays() {
        InboxFilter none = InboxFilter.NONE;
        assertThat(numbers(none.about(Optional.of(CANTEEN.id())))).containsExactly(3L, 1L, 6L);
        assertThat(numbers(none.about(Optional.of(DORMITORY.id())))).containsExactly(4L);
        assertThat(numbers(none.standing(Optional.of(Status.RECEIVED)))).containsExactly(4L, 1L, 6L);
        assertThat(numbers(none.standing(Optional.of(Status.IN_PROGRESS)))).containsExactly(3L);
        assertThat(numbers(none.overdue(true))).containsExactly(4L, 3L, 1L);
        assertThat(numbers(none.in(Hands.MINE))).containsExactly(4L, 2L);
        assertThat(numbers(none.in(Hands.NOBODYS))).containsExactly(1L, 6L);
        assertThat(numbers(view(TWO_TOPICS, Optional.empty(), none.in(Hands.MINE))))
                .isEmpty();
    }

    @Test
    void filtersGoTogether() {
        InboxFilter filter =
                new InboxFilter(Optional.of(CANTEEN.id()), Optional.of(Status.RECEIVED), true, Hands.NOBODYS);
        assertThat(numbers(filter)).containsExactly(1L);
        assertThat(page(view(TWO_TOPICS, Optional.of(LI), filter), 0, 8).total())
                .isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherAndOneBehindTheLastIsTheLast() {
        OpenSuggestions.View all = view(TWO_TOPICS, Optional.of(LI), InboxFilter.NONE);
        assertThat(numbers(page(all, 0, 2))).containsExactly(4L, 3L);
        assertThat(numbers(page(all, 1, 2))).containsExactly(1L, 2L);
        assertThat(numbers(page(all, 2, 2))).containsExactly(6L);
        assertThat(page(all, 99, 2).index()).isEqualTo(2);
        assertThat(page(all, 99, 2).total()).isEqualTo(5);
    }

    /** A school keeps what it received for years: none of it is read to show a page of what is open. */
    @Test
    void itIsReadFromTheIndexesOfWhatIsOpen() throws SQLException {
        for (InboxFilter filter : List.of(
                InboxFilter.NONE,
                InboxFilter.NONE.overdue(true).in(Hands.MINE),
                InboxFilter.NONE.overdue(true).in(Hands.NOBODYS),
                InboxFilter.NONE.standing(Optional.of(Status.RECEIVED)))) {
            OpenSuggestions.View view = view(TWO_TOPICS, Optional.of(LI), filter);
            String question = fresh.store()
                    .<String>read(t -> t.openSuggestions()
                            .first(view, 0, 8)
                            .map(OpenSuggestionsTest::asText)
                            .orElseThrow());
            String plan = plan(question);
            assertThat(plan)
                    .contains("suggestion_open", "suggestion_open_assigned")
                    .doesNotContain("suggestion_by_day")
                    .doesNotContain("SCAN suggestion")
                    .doesNotContain("Seq Scan");
        }
    }

    private static String asText(Select<?> question) {
        return question.getSQL(ParamType.INLINED);
    }

    private String plan(String question) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = fresh.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean sqlite = fresh.kind() == FreshStore.Kind.SQLITE;
            if (!sqlite) {
                // So few rows are read faster without any index; asked is whether one serves.
                statement.execute("set enable_seqscan = off");
            }
            try (ResultSet rows = statement.executeQuery((sqlite ? "explain query plan " : "explain ") + question)) {
                while (rows.next()) {
                    plan.append(rows.getString(sqlite ? 4 : 1)).append('\n');
                }
            } finally {
                if (!sqlite) {
                    statement.execute("reset enable_seqscan");
                }
            }
        }
        return plan.toString();
    }

    private List<Long> numbers(InboxFilter filter) {
        return numbers(view(TWO_TOPICS, Optional.of(LI), filter));
    }

    private List<Long> numbers(OpenSuggestions.View view) {
        return numbers(page(view, 0, 8));
    }

    private static List<Long> numbers(Page<Suggestion> page) {
        return page.items().stream().map(each -> each.number().value()).toList();
    }

    private Page<Suggestion> page(OpenSuggestions.View view, int index, int size) {
        return fresh.store().read(t -> t.openSuggestions().page(view, index, size));
    }

    private static OpenSuggestions.View view(Set<TopicId> topics, Optional<CadreId> assignee, InboxFilter filter) {
        return new OpenSuggestions.View(topics, assignee, filter, TODAY);
    }
}
