package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.BoardEntry;
import org.massline.model.BoardList;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.testing.FreshStore;
import org.massline.testing.QueryPlan;
import org.massline.testing.SampleSchool;
import org.massline.testing.SeededSuggestion;

/** What everybody may read, on both databases. */
@ParameterizedClass
@EnumSource
class BoardTest {
    private static final CadreId CADRE = new CadreId(1);

    @RegisterExtension
    private final FreshStore fresh;

    BoardTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    @BeforeEach
    void somebodyPublishes() {
        fresh.store().write(t -> {
            Cadre cadre = new Cadre(
                    t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), SampleSchool.MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new PersonId(9)), Address.of(new ChatId(9)), cadre, SampleSchool.TODAY);
            return cadre;
        });
    }

    @Test
    void thePublishedTextIsReadAndNeverTheOriginal() {
        SeededSuggestion.of(41, CANTEEN, "I, Amy of 3b, want warm soup").in(fresh);
        publish(41, "Warm soup", "2026-11-20");

        BoardEntry entry = find(41).orElseThrow();
        assertThat(entry.text()).isEqualTo("Warm soup");
        assertThat(entry.topic()).isEqualTo(CANTEEN.id());
        assertThat(entry.status()).isEqualTo(Status.RECEIVED);

        publish(41, "Warmer soup", "2026-11-22");
        assertThat(find(41).orElseThrow().text()).isEqualTo("Warmer soup");
        assertThat(find(41).orElseThrow().publishedOn()).isEqualTo("2026-11-20");

        fresh.store().write(t -> {
            t.board().unpublish(new SuggestionNumber(41));
            return true;
        });
        assertThat(find(41)).isEmpty();
        assertThat(list(BoardList.NEWEST, Optional.empty())).isEmpty();
    }

    @Test
    void eachListHasItsOrder() {
        seed(1, TEACHING, "2026-11-16");
        seed(2, CANTEEN, "2026-11-18");
        seed(3, CANTEEN, "2026-11-17");
        seed(4, CANTEEN, "2026-11-17");
        fresh.sql(
                "update suggestion set seconds = 7 where number = 1",
                "update suggestion set seconds = 12 where number = 3",
                "update suggestion set seconds = 3 where number = 4",
                "update suggestion set status = 'done', closed_on = '2026-11-23', outcome = 'It is warm now'"
                        + " where number = 2");

        assertThat(list(BoardList.NEWEST, Optional.empty())).containsExactly(2L, 4L, 3L, 1L);
        assertThat(list(BoardList.NEWEST, Optional.of(CANTEEN.id()))).containsExactly(2L, 4L, 3L);
        assertThat(list(BoardList.MOST_SECONDED, Optional.empty())).containsExactly(3L, 1L, 4L);
        assertThat(list(BoardList.MOST_SECONDED, Optional.of(CANTEEN.id()))).containsExactly(3L, 4L);
        assertThat(list(BoardList.DONE, Optional.empty())).containsExactly(2L);
        assertThat(list(BoardList.DONE, Optional.of(TEACHING.id()))).isEmpty();
        assertThat(find(2).orElseThrow().outcome()).contains("It is warm now");
    }

    @Test
    void fewerThanFiveAreNotCountedForEverybody() {
        seed(1, CANTEEN, "2026-11-16");
        for (int seconds = 1; seconds < BoardEntry.FEW; seconds++) {
            fresh.sql("update suggestion set seconds = " + seconds + " where number = 1");
            assertThat(find(1).orElseThrow().seconds()).isZero();
        }
        fresh.sql("update suggestion set seconds = 5 where number = 1");
        assertThat(find(1).orElseThrow().seconds()).isEqualTo(5);
    }

    @Test
    void theBoardFollowsWhatBecomesOfASuggestion() {
        seed(1, CANTEEN, "2026-11-16");
        fresh.sql("update suggestion set topic_id = " + TEACHING.id().value() + " where number = 1");
        assertThat(list(BoardList.NEWEST, Optional.of(TEACHING.id()))).containsExactly(1L);

        fresh.sql("update suggestion set status = 'done', closed_on = '2026-11-20' where number = 1");
        assertThat(list(BoardList.MOST_SECONDED, Optional.empty())).isEmpty();
        assertThat(list(BoardList.DONE, Optional.empty())).containsExactly(1L);

        fresh.sql("update suggestion set status = 'acknowledged', closed_on = null where number = 1");
        assertThat(list(BoardList.MOST_SECONDED, Optional.empty())).containsExactly(1L);
        assertThat(list(BoardList.DONE, Optional.empty())).isEmpty();

        // One that was done before it was published.
        SeededSuggestion.of(2, CANTEEN).closed(Status.DONE, "2026-11-19").in(fresh);
        publish(2, "Done already", "2026-11-21");
        assertThat(list(BoardList.DONE, Optional.empty())).containsExactly(2L);

        fresh.store().write(t -> {
            t.suggestions().erase(new SuggestionNumber(1));
            return true;
        });
        assertThat(find(1)).isEmpty();
    }

    @Test
    void aPageIsReadByItsIndex() {
        for (BoardList list : BoardList.values()) {
            for (Optional<TopicId> topic : List.of(Optional.<TopicId>empty(), Optional.of(CANTEEN.id()))) {
                String question = fresh.store()
                        .<String>read(
                                t -> t.board().question(list, topic).limit(5).getSQL(ParamType.INLINED));
                assertThat(QueryPlan.of(fresh, question))
                        .contains("board_entry_")
                        .doesNotContain("TEMP B-TREE", "Seq Scan", "Sort");
            }
        }
    }

    private void seed(long number, Topic topic, String publishedOn) {
        SeededSuggestion.of(number, topic).in(fresh);
        publish(number, "Published " + number, publishedOn);
    }

    private void publish(long number, String text, String on) {
        fresh.store().write(t -> {
            t.board().publish(new SuggestionNumber(number), text, CADRE, LocalDate.parse(on));
            return true;
        });
    }

    private Optional<BoardEntry> find(long number) {
        return fresh.store().read(t -> t.board().find(new SuggestionNumber(number)));
    }

    private List<Long> list(BoardList list, Optional<TopicId> topic) {
        return fresh.store()
                .read(t -> t.board().list(list, topic, 0, 10).stream()
                        .map(entry -> entry.number().value())
                        .toList());
    }
}
