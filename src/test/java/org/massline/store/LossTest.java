package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.model.AuditAction;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyFileProblem;
import org.massline.privacy.Keys;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.TableDump;

/** What is left of a database whose keys are lost, on both databases. */
@ParameterizedClass
@EnumSource
class LossTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address LI = Address.of(new ChatId(9_000));
    private static final Address GROUP = Address.of(new ChatId(-1000));

    @RegisterExtension
    private final FreshStore fresh;

    LossTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN).meetingIn(CANTEEN, GROUP);
    }

    @Test
    void nothingIsLeftThatOnlyTheOldKeysOpenAndWhatIsThereToReadStays() throws Exception {
        fill();
        String oldSeals = HexFormat.of()
                .formatHex(fresh.keys().seal().seal(new byte[0], "x"))
                .substring(0, 10);
        fresh.store().close();
        Files.delete(Keys.file(fresh.folder()));

        assertThat(Store.extentOfLoss(fresh.settings())).isEqualTo(new Loss.Extent(1, 1, 1, 1));
        assertThat(Keys.file(fresh.folder())).doesNotExist();
        List<Cadre> lost =
                Store.replaceLostKeys(fresh.settings(), fresh.folder(), TODAY, (transaction, cadres) -> cadres);

        assertThat(lost).extracting(Cadre::name).containsExactly("Li");
        Store store = fresh.anotherStore();
        assertThat(TableDump.of(store).values().stream().flatMap(List::stream))
                .noneMatch(row -> row.contains(oldSeals));
        store.<Boolean>read(t -> {
            assertThat(t.suggestions().find(SOUP).orElseThrow().text()).isEqualTo("Soup");
            assertThat(t.suggestions().authorOf(SOUP)).isEmpty();
            assertThat(t.seconders().count(SOUP)).isOne();
            assertThat(t.cadres().all()).isEmpty();
            assertThat(t.outbox().count()).isZero();
            assertThat(t.audit().listed(0, 1).items().getFirst().action()).isEqualTo(AuditAction.KEYS_LOST);
            assertThat(t.auditCheck().run(Optional.empty()).findings()).isEmpty();
            return true;
        });
    }

    @Test
    void aCadreTakesTheirPlaceAgainWithAllThatHangsOnIt() throws Exception {
        fill();
        lose();
        store(t -> {
            CadreId li = new CadreId(1);
            t.invitations()
                    .add("back", new Invitations.Grant(Role.CADRE, Set.of(CANTEEN.id()), TODAY, Optional.of(li)));
            Invitations.Grant grant = t.invitations().find("back", TODAY).orElseThrow();
            t.cadres().returnAs(grant.place().orElseThrow(), t.hasher().of(LI.chat()), LI);
            Cadre again = new Cadre(t.cadres().nextId(), "Li Na", grant.role(), grant.topics(), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(LI.chat()), LI, again, TODAY);
            assertThat(t.cadres().all())
                    .containsExactly(new Cadre(li, "Li Na", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT));
            assertThat(t.cadres().addressOf(li)).isEqualTo(LI);
        });
    }

    @Test
    void whoIsACadreAlreadyTakesNobodysPlace() throws Exception {
        fill();
        lose();
        store(t -> {
            Cadre wang = new Cadre(t.cadres().nextId(), "Wang", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(AMY.chat()), AMY, wang, TODAY);
            t.cadres().returnAs(new CadreId(1), t.hasher().of(AMY.chat()), AMY);
            assertThat(t.cadres().all()).extracting(Cadre::id).containsExactly(wang.id());
        });
    }

    @Test
    void thenTheKeysCanBeRotated() throws Exception {
        fill();
        lose();
        Store.rotateKeys(fresh.settings(), fresh.folder(), (step, done, total) -> {});
        store(t -> assertThat(t.suggestions().find(SOUP)).isPresent());
    }

    @Test
    void itIsADeliberateStepThatChangesNothingWhereItMayNotBeTaken() throws Exception {
        fill();
        assertThatThrownBy(this::replace).isInstanceOf(KeyFileProblem.class).hasMessageContaining("is there");
        Files.delete(Keys.file(fresh.folder()));
        assertThatThrownBy(this::replace)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("stop Massline first");
        fresh.store().close();
        assertThatThrownBy(() -> Store.replaceLostKeys(fresh.settings(), fresh.folder(), TODAY, (t, cadres) -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(Keys.file(fresh.folder())).doesNotExist();
        assertThat(Store.extentOfLoss(fresh.settings())).isEqualTo(new Loss.Extent(1, 1, 1, 1));
    }

    private void lose() throws IOException {
        fresh.store().close();
        Files.delete(Keys.file(fresh.folder()));
        replace();
    }

    private void replace() {
        boolean _ = Store.replaceLostKeys(fresh.settings(), fresh.folder(), TODAY, (transaction, cadres) -> true);
    }

    private interface Work {
        void with(Transaction transaction);
    }

    private void store(Work work) {
        fresh.anotherStore().write(transaction -> {
            work.with(transaction);
            return true;
        });
    }

    private void fill() {
        fresh.store().write(t -> {
            t.suggestions()
                    .add(
                            SampleSuggestion.of(t.suggestions().nextNumber().value(), CANTEEN, "Soup")
                                    .suggestion(),
                            AMY);
            t.people()
                    .save(
                            t.hasher().of(AMY.chat()),
                            PersonRecord.of(AMY, Optional.of("en")).with(SOUP));
            t.seconders().add(SOUP, AMY, TODAY);
            t.messages().remember(AMY.chat(), new MessageId(77), About.forContributor(SOUP), TODAY);
            t.messages()
                    .setNewestNews(
                            AMY.chat(), new Messages.NewestNews(new MessageId(77), SOUP, "<b>news</b>"), Instant.EPOCH);
            t.conversations().lock(t.hasher().of(AMY.chat()));
            t.conversations()
                    .save(
                            t.hasher().of(AMY.chat()),
                            new StoredConversation(1, "a draft".getBytes(StandardCharsets.UTF_8)),
                            Optional.empty());
            Cadre li = new Cadre(t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(LI.chat()), LI, li, TODAY);
            t.audit().add(new Audit.Entry(TODAY, Optional.of(li.id()), Optional.empty(), AuditAction.JOIN, "cadre"));
            t.outbox()
                    .add(
                            AMY,
                            OutboxRow.Priority.INTERACTIVE,
                            new OutgoingMessage.Text("hello", List.of()),
                            Instant.EPOCH);
            t.updates()
                    .keepFailed(
                            5, TODAY, new PersonId(AMY.chat().value()), "an update".getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }
}
