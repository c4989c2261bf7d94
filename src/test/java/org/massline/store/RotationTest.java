package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
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
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Keys;
import org.massline.store.backup.Progress;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.TableDump;

/** New keys for everything, on both databases. */
@ParameterizedClass
@EnumSource
class RotationTest {
    private static final Progress SILENT = (step, done, total) -> {};
    private static final int PEOPLE = 620;
    private static final int AT_ONCE = 60;
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address LI = Address.of(new ChatId(9_000));
    private static final ChatId GROUP = new ChatId(-1000);
    private static final MessageId MESSAGE = new MessageId(77);
    private static final InquiryId ASKED = new InquiryId(1);

    @RegisterExtension
    private final FreshStore fresh;

    RotationTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN).meetingIn(CANTEEN, Address.of(GROUP));
    }

    @Test
    void interruptedThreeTimesItComesToItsEndAndNothingOldIsLeft() throws Exception {
        fill();
        Keys old = fresh.keys();
        String oldSeals =
                HexFormat.of().formatHex(old.seal().seal(new byte[0], "x")).substring(0, 10);
        String oldAmy = HexFormat.of().formatHex(old.hasher().of(AMY.chat()).bytes());
        Path kept = fresh.folder().resolve("kept.json");
        Keys.copy(Keys.file(fresh.folder()), kept);
        assertThat(dump()).anyMatch(row -> row.contains(oldSeals)).anyMatch(row -> row.contains(oldAmy));
        fresh.store().close();

        for (int steps : new int[] {2, 9, 12}) {
            assertThatThrownBy(() -> Store.rotateKeys(fresh.settings(), fresh.folder(), new PowerFailsAfter(steps)))
                    .hasMessage("the power failed");
            assertThatThrownBy(() -> Store.open(fresh.settings(), Keys.open(Keys.file(fresh.folder()))))
                    .isInstanceOf(WrongDatabase.class)
                    .hasMessageContaining("massline keys rotate");
        }
        Store.rotateKeys(fresh.settings(), fresh.folder(), SILENT);

        assertThatThrownBy(() -> Store.open(fresh.settings(), Keys.open(kept))).isInstanceOf(WrongDatabase.class);
        Store store = fresh.anotherStore();
        assertThat(dump(store)).noneMatch(row -> row.contains(oldSeals)).noneMatch(row -> row.contains(oldAmy));
        assertThat(Files.readString(Keys.file(fresh.folder()))).isNotEqualTo(Files.readString(kept));
        assertThat(fresh.keys().isRotating()).isFalse();
        everybodyIsFound(store);
    }

    @Test
    void onceMoreGoesToo() throws Exception {
        fill();
        fresh.store().close();
        for (int time = 1; time <= 2; time++) {
            Store.rotateKeys(fresh.settings(), fresh.folder(), SILENT);
        }
        everybodyIsFound(fresh.anotherStore());
    }

    @Test
    void notWhileABotRunsNorWhileABulletinIsOnItsWay() throws Exception {
        fill();
        assertThatThrownBy(() -> Store.rotateKeys(fresh.settings(), fresh.folder(), SILENT))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("stop Massline first");
        fresh.sql("insert into bulletin (id, cadre_id, status, heading, made_on)"
                + " values (1, 1, 'sending', 'Soup', '2026-11-23')");
        fresh.store().close();
        assertThatThrownBy(() -> Store.rotateKeys(fresh.settings(), fresh.folder(), SILENT))
                .isInstanceOf(WrongDatabase.class)
                .hasMessageContaining("on its way");
        everybodyIsFound(fresh.anotherStore());
    }

    @Test
    void everyColumnOfBytesIsKnownToTheRotation() throws Exception {
        List<String> known = new ArrayList<>(Rotated.UNCHANGED);
        for (Rotated each : Rotated.ALL) {
            Stream.concat(each.sealed().stream(), each.hashes().stream())
                    .map(Field::getName)
                    .forEach(column -> known.add(each.table().getName() + "." + column));
        }
        List<String> found = new ArrayList<>();
        try (Connection connection = fresh.store().dataSource().getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                String schema = columns.getString("TABLE_SCHEM");
                if (Set.of("blob", "bytea")
                                .contains(columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT))
                        && (schema == null || schema.equals("public"))
                        && !table.matches("scheduled_tasks|.*_fts.*")) {
                    found.add(table + "." + columns.getString("COLUMN_NAME"));
                }
            }
        }
        assertThat(known).containsExactlyInAnyOrderElementsOf(found);
    }

    /** Stops the work at some moment, as a machine does that goes out. */
    private static final class PowerFailsAfter implements Progress {
        private int left;

        PowerFailsAfter(int steps) {
            left = steps;
        }

        @Override
        public void at(String step, long done, long total) {
            if (--left == 0) {
                throw new IllegalStateException("the power failed");
            }
        }
    }

    private void fill() {
        for (long from = 1; from <= PEOPLE; from += AT_ONCE) {
            long first = from;
            fresh.store().write(t -> {
                for (long id = first; id < Math.min(first + AT_ONCE, PEOPLE + 1L); id++) {
                    suggests(t, Address.of(new ChatId(id)));
                }
                return true;
            });
        }
        fresh.store().write(t -> {
            t.conversations().lock(t.hasher().of(LI.chat()));
            t.conversations().lock(t.hasher().of(AMY.chat()));
            t.conversations()
                    .save(t.hasher().of(AMY.chat()), new StoredConversation(1, bytes("a draft")), Optional.empty());
            t.messages()
                    .setNewestNews(AMY.chat(), new Messages.NewestNews(MESSAGE, SOUP, "<b>news</b>"), Instant.EPOCH);
            Cadre li = new Cadre(
                    t.cadres().nextId(), "Li", Role.CADRE, Set.of(CANTEEN.id()), SampleSchool.MONDAY_AT_EIGHT);
            t.cadres().join(t.hasher().of(LI.chat()), LI, li, TODAY);
            t.inquiries()
                    .ask(new Inquiry(
                            ASKED,
                            SOUP,
                            li.id(),
                            new Inquiry.Wording(Inquiry.Kind.QUESTION, "When?", List.of("At noon", "At one")),
                            TODAY,
                            Optional.empty()));
            t.inquiries().answer(ASKED, AMY, 2);
            t.outbox()
                    .add(
                            AMY,
                            OutboxRow.Priority.INTERACTIVE,
                            new OutgoingMessage.Text("hello", List.of()),
                            Instant.EPOCH);
            t.updates().keepFailed(5, TODAY, new PersonId(AMY.chat().value()), bytes("an update"));
            t.settings().putSealed("secret", "of the webhook");
            return true;
        });
    }

    private static void suggests(Transaction t, Address address) {
        SuggestionNumber number = t.suggestions().nextNumber();
        t.suggestions().add(SampleSuggestion.of(number.value(), CANTEEN, "Soup").suggestion(), address);
        t.people()
                .save(
                        t.hasher().of(address.chat()),
                        PersonRecord.of(address, Optional.of("en")).with(number));
        t.seconders().add(SOUP, address, TODAY);
        t.messages().remember(address.chat(), MESSAGE, About.forContributor(number), TODAY);
    }

    private static void everybodyIsFound(Store store) {
        store.<Boolean>read(t -> {
            for (long id = 1; id <= PEOPLE; id++) {
                Address address = Address.of(new ChatId(id));
                assertThat(t.people()
                                .find(t.hasher().of(address.chat()))
                                .orElseThrow()
                                .own())
                        .containsExactly(new SuggestionNumber(id));
                assertThat(t.suggestions().authorOf(new SuggestionNumber(id))).contains(address);
                assertThat(t.messages().about(address.chat(), MESSAGE))
                        .contains(About.forContributor(new SuggestionNumber(id)));
            }
            return true;
        });
        store.write(t -> {
            assertThat(t.conversations()
                            .lock(t.hasher().of(AMY.chat()))
                            .orElseThrow()
                            .state())
                    .isEqualTo(bytes("a draft"));
            assertThat(t.messages().newestNews(AMY.chat(), Instant.EPOCH)).isPresent();
            assertThat(t.cadres().find(t.hasher().of(LI.chat())).orElseThrow().id())
                    .isEqualTo(new CadreId(1));
            assertThat(t.cadres().addressOf(new CadreId(1))).isEqualTo(LI);
            assertThat(t.topics().groupOf(CANTEEN.id())).contains(Address.of(GROUP));
            assertThat(t.outbox().take(10, 10, Instant.EPOCH, Instant.EPOCH.plusSeconds(9)))
                    .extracting(OutboxRow::address)
                    .containsExactly(AMY);
            assertThat(t.updates().keptOf(new PersonId(AMY.chat().value()))).containsExactly(TODAY);
            assertThat(t.settings().getSealed("secret")).contains("of the webhook");
            assertThat(t.seconders().remove(SOUP, AMY)).isTrue();
            assertThat(t.auditCheck().run(Optional.empty()).findings()).isEmpty();
            return true;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> dump() {
        return dump(fresh.store());
    }

    private static List<String> dump(Store store) {
        return TableDump.of(store).values().stream().flatMap(List::stream).toList();
    }
}
