package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.model.Course;
import org.massline.model.Kind;
import org.massline.model.Language;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.privacy.KeyedHash;
import org.massline.testing.FreshStore;
import org.slf4j.MDC;

/** What the store promises, on both databases. */
@ParameterizedClass
@EnumSource
class StoreTest {
    private static final Address AMY = Address.of(new ChatId(4242));

    @RegisterExtension
    private final FreshStore fresh;

    StoreTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(TEACHING, CANTEEN);
    }

    @Test
    void anUpdateIsNewOnce() {
        assertThat(fresh.store().<Boolean>write(t -> t.updates().firstTime(7, TODAY)))
                .isTrue();
        assertThat(fresh.store().<Boolean>write(t -> t.updates().firstTime(7, TODAY)))
                .isFalse();
        assertThat(fresh.store().<Integer>write(t -> t.updates().forgetSeenBefore(TODAY.plusDays(1))))
                .isOne();
    }

    @Test
    void whatIsLoggedWithinAWorkSaysOfWhichUpdateItSpeaks() {
        try (MDC.MDCCloseable _ = MDC.putCloseable("update", "7")) {
            assertThat(fresh.store().<String>write(t -> String.valueOf(MDC.get("update"))))
                    .isEqualTo("7");
        }
        assertThat(fresh.store().<String>write(t -> String.valueOf(MDC.get("update"))))
                .isEqualTo("null");
    }

    @Test
    void aWorkThatFailsIsUndoneAndHarmsNoOther() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> works = new ArrayList<>();
            for (int id = 0; id < 200; id++) {
                long update = id;
                works.add(people.submit(() -> fresh.store().write(t -> {
                    boolean first = t.updates().firstTime(update, TODAY);
                    if (update % 3 == 0) {
                        throw new IllegalArgumentException("on purpose");
                    }
                    return first;
                })));
            }
            for (int id = 0; id < works.size(); id++) {
                Future<Boolean> work = works.get(id);
                if (id % 3 == 0) {
                    assertThatThrownBy(work::get).hasCauseInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(work.get()).isTrue();
                }
            }
        }
        assertThat(fresh.store().<Boolean>write(t -> t.updates().firstTime(3, TODAY)))
                .isTrue();
        assertThat(fresh.store().<Boolean>write(t -> t.updates().firstTime(4, TODAY)))
                .isFalse();
    }

    @Test
    void updatesOfOneChatWaitForEachOther() throws Exception {
        KeyedHash chat = fresh.store().read(t -> t.hasher().of(new PersonId(4242)));
        int turns = 60;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> works = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                works.add(people.submit(() -> fresh.store().write(t -> {
                    int before = t.conversations()
                            .lock(chat)
                            .map(stored -> Integer.parseInt(new String(stored.state(), StandardCharsets.UTF_8)))
                            .orElse(0);
                    byte[] after = Integer.toString(before + 1).getBytes(StandardCharsets.UTF_8);
                    t.conversations().save(chat, new StoredConversation(1, after), Optional.empty());
                    return true;
                })));
            }
            for (Future<Boolean> work : works) {
                assertThat(work.get()).isTrue();
            }
        }
        String last = fresh.store()
                .write(t ->
                        new String(t.conversations().lock(chat).orElseThrow().state(), StandardCharsets.UTF_8));
        assertThat(last).isEqualTo(Integer.toString(turns));
    }

    @Test
    void aChatIsToBeWokenOnTheDayThatWasSavedLast() {
        KeyedHash chat = fresh.store().read(t -> t.hasher().of(new PersonId(4242)));
        byte[] state = {1};

        for (Optional<LocalDate> day : List.of(
                Optional.<LocalDate>empty(),
                Optional.<LocalDate>empty(),
                Optional.of(TODAY),
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(1)),
                Optional.<LocalDate>empty())) {
            state[0]++;
            StoredConversation next = new StoredConversation(state[0], state.clone());
            fresh.store().write(t -> {
                t.conversations().save(chat, next, day);
                return true;
            });

            StoredConversation stands =
                    fresh.store().read(t -> t.conversations().find(chat)).orElseThrow();
            assertThat(stands.version()).isEqualTo(state[0]);
            assertThat(stands.state()).isEqualTo(state);
            assertThat(fresh.store()
                            .<List<Conversations.Due>>read(
                                    t -> t.conversations().toWake(TODAY.plusDays(9), Optional.empty(), 9)))
                    .isEqualTo(day.map(on -> new Conversations.Due(on, chat)).stream()
                            .toList());
        }
    }

    @Test
    void numbersAreGivenOnceAndWithoutGaps() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SuggestionNumber>> works = new ArrayList<>();
            for (int each = 0; each < 40; each++) {
                works.add(people.submit(
                        () -> fresh.store().write(t -> t.suggestions().nextNumber())));
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<SuggestionNumber> work : works) {
                numbers.add(work.get().value());
            }
            assertThat(numbers).doesNotHaveDuplicates().contains(1L, 40L).hasSize(40);
        }
    }

    @Test
    void aPersonIsKeptSealedAndFoundByTheirHash() {
        PersonRecord record = PersonRecord.of(AMY, Optional.of("zh-hans")).with(new SuggestionNumber(3));
        KeyedHash amy = fresh.store().read(t -> t.hasher().of(new PersonId(4242)));

        fresh.store().write(t -> {
            t.people().save(amy, record);
            return true;
        });

        assertThat(one(t -> t.people().find(amy))).contains(record);
        assertThat(record.language(Language.ENGLISH)).isEqualTo(Language.CHINESE);
        fresh.store().write(t -> {
            t.people().erase(amy);
            return true;
        });
        assertThat(one(t -> t.people().find(amy))).isEmpty();
    }

    @Test
    void whatPeopleTypedIsStoredFaithfully() {
        String hostile = "<b>&\"' \u202e e\u0301 👨‍👩‍👧 '; drop table suggestion; -- =1+1";
        add(1, CANTEEN, hostile);

        Suggestion found = fresh.store()
                .read(t -> t.suggestions().find(new SuggestionNumber(1)))
                .orElseThrow();

        assertThat(found.text()).isEqualTo(hostile);
        assertThat(found.signature()).isEqualTo(new Signature.Anonymous());
    }

    @Test
    void whatNoDatabaseCanHoldIsMadeHarmless() {
        add(1, CANTEEN, "a\u0000b\uD800c");
        assertThat(one(t -> t.suggestions().find(new SuggestionNumber(1)))
                        .orElseThrow()
                        .text())
                .isEqualTo("ab\uFFFDc");
    }

    @Test
    void filesAndNotesStayWithTheirMessage() {
        add(1, CANTEEN, "with photos");
        var photo = new Attachment.File(Attachment.Type.PHOTO, "file-1", Optional.empty());
        var place = new Attachment.Location(52.5, 13.25);
        fresh.store().write(t -> {
            SuggestionNumber one = new SuggestionNumber(1);
            t.threads().attach(one, 0, List.of(photo));
            int note = t.threads().addFromContributor(one, TODAY, "and here");
            t.threads().attach(one, note, List.of(place));
            return true;
        });

        assertThat(attachmentsOfOne()).containsEntry(0, List.of(photo)).containsEntry(1, List.of(place));
        assertThat(one(t -> t.suggestions().find(new SuggestionNumber(1)))
                        .orElseThrow()
                        .attachments())
                .isOne();
        fresh.store().write(t -> {
            t.suggestions().erase(new SuggestionNumber(1));
            return true;
        });
        assertThat(attachmentsOfOne()).isEmpty();
    }

    @Test
    void cuttingASuggestionFromItsAuthorLeavesNoWayBack() {
        add(1, CANTEEN, "text");
        assertThat(one(t -> t.suggestions().authorOf(new SuggestionNumber(1)))).contains(AMY);
        fresh.store().write(t -> {
            t.authors().cut(new SuggestionNumber(1));
            return true;
        });
        assertThat(one(t -> t.suggestions().authorOf(new SuggestionNumber(1)))).isEmpty();
    }

    @Test
    void itsSecretsOpenWithTheKeysAlone() {
        fresh.store().write(t -> {
            t.settings().putSealed("secret", "hush");
            return true;
        });
        assertThat(one(t -> t.settings().getSealed("secret"))).contains("hush");
        assertThat(fresh.store().read(t -> t.settings().get("secret")).orElseThrow())
                .doesNotContain("hush");
        assertThat(fresh.store().problem(TODAY)).isEmpty();
    }

    private <A> Optional<A> one(Function<Transaction, Optional<A>> question) {
        return fresh.store().write(question);
    }

    private Map<Integer, List<Attachment>> attachmentsOfOne() {
        return fresh.store().read(t -> t.threads().attachmentsOf(new SuggestionNumber(1)));
    }

    /** The higher the number, the earlier its target. */
    private void add(int number, Topic topic, String text) {
        Suggestion suggestion = new Suggestion(
                new SuggestionNumber(number),
                topic.id(),
                Kind.IDEA,
                Status.RECEIVED,
                new Signature.Anonymous(),
                text,
                TODAY,
                TODAY.plusDays(20 - number),
                Optional.empty(),
                0,
                Course.NEW);
        fresh.store().write(t -> {
            t.suggestions().add(suggestion, AMY);
            return true;
        });
    }
}
