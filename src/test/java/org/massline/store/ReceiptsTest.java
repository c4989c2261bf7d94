package org.massline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Keys;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSuggestion;
import org.massline.testing.TableDump;

/** Suggestions that keep no address, on both databases. */
@ParameterizedClass
@EnumSource
class ReceiptsTest {
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final SuggestionNumber BREAD = new SuggestionNumber(2);
    private static final String FOUND = "7K3QX9M2";

    @RegisterExtension
    private final FreshStore fresh;

    ReceiptsTest(FreshStore.Kind kind) {
        fresh = new FreshStore(kind).with(CANTEEN);
    }

    @Test
    void itIsFoundByThePublicPartOfItsCodeAndByNothingElse() {
        send(SOUP, FOUND);
        send(BREAD, "00000000");
        assertThat(receipt(FOUND)).contains(new Receipts.Stored(SOUP, "hash of " + FOUND));
        assertThat(receipt("7K3QX9M3")).isEmpty();
        assertThat(find(SOUP).orElseThrow().signature()).isEqualTo(new Signature.WithReceipt());
        Optional<Address> author = fresh.store().read(t -> t.suggestions().authorOf(SOUP));
        assertThat(author).isEmpty();
    }

    @Test
    void noTwoLeadToTheSamePlace() {
        send(SOUP, FOUND);
        assertThatThrownBy(() -> send(BREAD, FOUND)).isInstanceOf(RuntimeException.class);
        assertThat(receipt(FOUND).orElseThrow().number()).isEqualTo(SOUP);
        assertThat(find(BREAD)).isEmpty();
    }

    @Test
    void cutNothingLeadsBackToIt() {
        send(SOUP, FOUND);
        fresh.store().write(t -> {
            t.authors().cut(SOUP);
            return true;
        });
        assertThat(receipt(FOUND)).isEmpty();
        assertThat(find(SOUP).orElseThrow().signature()).isEqualTo(new Signature.Anonymous());
        assertThat(TableDump.of(fresh.store()).get("suggestion")).noneMatch(row -> row.contains(FOUND));
    }

    @Test
    void itOutlivesTheKeys() throws Exception {
        send(SOUP, FOUND);
        fresh.store().write(t -> {
            t.verdicts().askOn(SOUP, TODAY);
            t.mutings().mute(SOUP, Optional.of(TODAY));
            return true;
        });
        fresh.store().close();
        Store.rotateKeys(fresh.settings(), fresh.folder(), (step, done, total) -> {});
        Files.delete(Keys.file(fresh.folder()));
        assertThat(Store.extentOfLoss(fresh.settings()).suggestions()).isZero();
        boolean _ = Store.replaceLostKeys(fresh.settings(), fresh.folder(), TODAY, (transaction, cadres) -> true);
        fresh.anotherStore().<Boolean>read(t -> {
            assertThat(t.receipts().find(FOUND)).isPresent();
            assertThat(t.verdicts().due(TODAY, 9)).containsExactly(SOUP);
            assertThat(t.mutings().muted(TODAY)).containsExactly(SOUP);
            return true;
        });
    }

    private void send(SuggestionNumber number, String found) {
        fresh.store().write(t -> {
            t.suggestions()
                    .addWithoutAuthor(SampleSuggestion.of(number.value(), CANTEEN, "Soup " + number.value())
                            .suggestion());
            t.receipts().give(number, found, "hash of " + found);
            return true;
        });
    }

    private Optional<Receipts.Stored> receipt(String found) {
        return fresh.store().read(t -> t.receipts().find(found));
    }

    private Optional<Suggestion> find(SuggestionNumber number) {
        return fresh.store().read(t -> t.suggestions().find(number));
    }
}
