package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Page;
import org.massline.model.Point;
import org.massline.model.Role;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.testing.FreshStore;
import org.massline.testing.SeededSuggestion;

/** What is found by words, on both databases. */
@ParameterizedClass
@EnumSource
class SearchTest {
    private static final CadreId LI = new CadreId(1);
    private static final Search.View ALL =
            new Search.View(Set.of(TEACHING.id(), CANTEEN.id(), DORMITORY.id()), Optional.empty());

    @RegisterExtension
    private final FreshStore fresh;

    SearchTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN, DORMITORY);
    }

    @BeforeEach
    void seed() {
        fresh.store().write(t -> {
            Cadre cadre = new Cadre(LI, "Li", Role.CADRE, Set.of(), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(new ChatId(1)), Address.of(new ChatId(9)), cadre, TODAY);
            return true;
        });
        said(1, CANTEEN, "The queues in the canteen are far too long at noon");
        said(2, DORMITORY, "晚上十点以后没有热水，希望延长热水供应时间");
        said(3, CANTEEN, "More vegetarian dishes, and shorter queuing, please!");
        said(4, TEACHING, "图书馆周末能不能开到晚上？WiFi 也太慢了。");
        said(5, DORMITORY, "Ｗｉ－Ｆｉ在宿舍四楼收不到");
    }

    @Test
    void everyWordMustBeThereAndTheNewestComesFirst() {
        assertThat(found("queue")).containsExactly(3L, 1L);
        assertThat(found("QUEUED canteen")).containsExactly(1L);
        assertThat(found("queue library")).isEmpty();
    }

    @Test
    void chineseIsFoundByTwoCharactersByOneAndByMore() {
        assertThat(found("热水")).containsExactly(2L);
        assertThat(found("水")).containsExactly(2L);
        assertThat(found("慢")).containsExactly(4L);
        assertThat(found("图书馆 wifi")).containsExactly(4L);
        assertThat(found("晚上")).containsExactly(4L, 2L);
        assertThat(found("水热")).isEmpty();
    }

    @Test
    void beginningsOfLongerWordsAndOtherFormsOfLettersAreFound() {
        assertThat(found("vegetar")).containsExactly(3L);
        assertThat(found("veg")).isEmpty();
        assertThat(found("ｗｉ-ｆｉ")).containsExactly(5L);
    }

    /** SQLite asks for few of them by their whole terms, and for very many by their beginning. */
    @Test
    void wordsThatBeginAlikeAreFoundHoweverManyThereAre() {
        said(6, TEACHING, "The lamplight, the lamps and \"lampoon\"");
        said(7, TEACHING, "A llama, and nothing that shines");
        assertThat(found("lamp")).containsExactly(6L);
        assertThat(found("lamp canteen")).isEmpty();
        for (int part = 0; part < 4; part++) {
            StringBuilder words = new StringBuilder();
            for (int word = 0; word < 40; word++) {
                words.append("lamp").append((char) ('a' + part)).append((char) ('a' + word % 26));
                words.append((char) ('b' + word / 26)).append("z ");
            }
            said(8 + part, TEACHING, words.toString());
        }
        assertThat(found("lamp")).containsExactly(11L, 10L, 9L, 8L, 6L);
        assertThat(found("lampc")).containsExactly(10L);
        assertThat(found("lampaabz")).containsExactly(8L);
    }

    @Test
    void whatIsNoWordFindsNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found(" \" ' * ( : - ^ \\ % _ ?!。")).isEmpty();
        assertThat(found("\" OR rowid:* NEAR(")).isEmpty();
        assertThat(found("a".repeat(5_000))).isEmpty();
        assertThat(found("queue' | 'x")).isEmpty();
    }

    @Test
    void theThreadAndTheOutcomeAreSearchedToo() {
        fresh.store().write(t -> {
            t.threads().addFromContributor(new SuggestionNumber(2), TODAY, "boiler, boiler");
            t.threads().addFromCadre(new SuggestionNumber(2), LI, TODAY, "The boiler is ordered", false);
            t.searchIndex().told(new SuggestionNumber(2), "已经更换锅炉");
            t.searchIndex().told(new SuggestionNumber(2), "已经更换新的锅炉");
            return true;
        });
        assertThat(found("boiler")).containsExactly(2L);
        assertThat(found("锅炉")).containsExactly(2L);
        assertThat(page("boiler", ALL, 0).total()).isOne();
    }

    @Test
    void whatWasTakenBackIsNotFoundAndTheNextMessageTakesItsPlace() {
        SuggestionNumber two = new SuggestionNumber(2);
        fresh.store().write(t -> {
            t.threads().remove(two, t.threads().addFromCadre(two, LI, TODAY, "A trombone is ordered", false));
            t.threads().addFromContributor(two, TODAY, "boiler");
            return true;
        });
        assertThat(found("trombone")).isEmpty();
        assertThat(found("boiler")).containsExactly(2L);
    }

    @Test
    void anOutcomeIsFoundFromTheMomentItIsThereUntilItIsTakenBack() {
        SuggestionNumber two = new SuggestionNumber(2);
        Stand before = fresh.store()
                .<Stand>read(t -> Stand.of(t.suggestions().find(two).orElseThrow()));
        put(two, before.moved(Status.DONE, TODAY).withOutcome("A trombone was bought"));
        assertThat(found("trombone")).containsExactly(2L);
        put(two, before);
        assertThat(found("trombone")).isEmpty();
    }

    @Test
    void whatWasAnsweredToAPointIsFoundUntilItIsTakenBack() {
        SuggestionNumber number = new SuggestionNumber(1);
        Point lid = new Point(1, "a lid", Optional.empty());
        fresh.store().write(t -> {
            t.points().add(number, List.of(lid, new Point(2, "a spoon", Optional.empty())));
            t.points().put(number, lid.answered(LI, "Copper kettles are ordered", TODAY));
            return true;
        });
        assertThat(found("copper kettles")).containsExactly(1L);
        fresh.store().write(t -> {
            t.points().put(number, lid);
            return true;
        });
        assertThat(found("copper kettles")).isEmpty();
    }

    private void put(SuggestionNumber number, Stand stand) {
        fresh.store().write(t -> {
            t.suggestions().put(number, stand);
            return true;
        });
    }

    @Test
    void onlyWhatMayBeSeenIsFound() {
        Search.View canteen = new Search.View(Set.of(CANTEEN.id()), Optional.of(LI));
        assertThat(page("wifi", canteen, 0).items()).isEmpty();
        assertThat(page("queue", canteen, 0).total()).isEqualTo(2);
        SeededSuggestion.of(6, TEACHING, "A queue for the printer").assigned(1).in(fresh);
        assertThat(numbers(page("queue", canteen, 0))).containsExactly(6L, 3L, 1L);
        assertThat(page("queue", new Search.View(Set.of(), Optional.empty()), 0).items())
                .isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        assertThat(numbers(page("queue", ALL, 0, 1))).containsExactly(3L);
        assertThat(numbers(page("queue", ALL, 1, 1))).containsExactly(1L);
        assertThat(numbers(page("queue", ALL, 9, 1))).containsExactly(1L);
        assertThat(page("queue", ALL, 0, 1).total()).isEqualTo(2);
    }

    @Test
    void aRolledBackSuggestionIsNotFound() {
        try {
            fresh.store().<Boolean>write(t -> {
                t.threads().addFromContributor(new SuggestionNumber(1), TODAY, "trombone");
                throw new IllegalArgumentException("on purpose");
            });
        } catch (IllegalArgumentException onPurpose) {
            assertThat(onPurpose).hasMessage("on purpose");
        }
        assertThat(found("trombone")).isEmpty();
    }

    @Test
    void theBoardIsSearchedByWhatWasPublished() {
        publish(1, "Shorter queues at lunch");
        publish(3, "More vegetarian dishes");
        assertThat(published("queue", Optional.empty())).containsExactly(1L);
        assertThat(published("dishes", Optional.of(CANTEEN))).containsExactly(3L);
        assertThat(published("dishes", Optional.of(DORMITORY))).isEmpty();
        assertThat(published("", Optional.empty())).isEmpty();
        publish(1, "Something else");
        assertThat(published("queue", Optional.empty())).isEmpty();
        assertThat(published("something", Optional.empty())).containsExactly(1L);
        fresh.store().write(t -> {
            t.board().unpublish(new SuggestionNumber(1));
            return true;
        });
        assertThat(published("something", Optional.empty())).isEmpty();
    }

    @Test
    void whatIsErasedIsNeverFoundAgain() {
        publish(3, "More vegetarian dishes");
        fresh.store().write(t -> {
            t.threads().addFromContributor(new SuggestionNumber(3), TODAY, "tofu");
            t.suggestions().erase(new SuggestionNumber(3));
            return true;
        });
        assertThat(found("queue")).containsExactly(1L);
        said(3, CANTEEN, "Something new under its number");
        assertThat(found("tofu")).isEmpty();
        assertThat(published("dishes", Optional.empty())).isEmpty();
    }

    private List<Long> found(String words) {
        return numbers(page(words, ALL, 0));
    }

    private Page<Suggestion> page(String words, Search.View view, int index) {
        return page(words, view, index, 10);
    }

    private Page<Suggestion> page(String words, Search.View view, int index, int size) {
        return fresh.store().read(t -> t.search().suggestions(words, view, index, size));
    }

    private List<Long> published(String words, Optional<Topic> topic) {
        return fresh.store().read(t -> t.search().published(words, topic.map(Topic::id), 0, 10)).items().stream()
                .map(SuggestionNumber::value)
                .toList();
    }

    private static List<Long> numbers(Page<Suggestion> page) {
        return page.items().stream().map(each -> each.number().value()).toList();
    }

    private void said(long number, Topic topic, String text) {
        SeededSuggestion.of(number, topic, text).is(Status.RECEIVED).in(fresh);
    }

    private void publish(long number, String text) {
        fresh.store().write(t -> {
            t.board().publish(new SuggestionNumber(number), text, LI, TODAY);
            return true;
        });
    }
}
