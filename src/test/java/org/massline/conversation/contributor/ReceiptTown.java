package org.massline.conversation.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.Phrase;
import org.massline.conversation.Label;
import org.massline.conversation.ReceiptLabel;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;
import org.massline.testing.Resident;
import org.massline.testing.SchoolOnDisk;
import org.massline.testing.TableDump;

/** Suggestions with a receipt, and whether anything leads to the first of them. */
final class ReceiptTown {
    static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}", Pattern.CASE_INSENSITIVE);
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);

    private final SchoolOnDisk school;

    ReceiptTown(SchoolOnDisk school) {
        this.school = school;
    }

    /** Returns the code. */
    String sends(Resident resident, Language language) {
        resident.types(language == Language.ENGLISH ? "The soup is cold" : "汤是凉的");
        resident.taps(language == Language.ENGLISH ? "Canteen" : "食堂");
        taps(resident, new ReceiptLabel.WithReceipt(), language);
        taps(resident, new Label.Send(), language);
        Matcher code = CODE.matcher(resident.reads());
        assertThat(code.find()).as(resident.reads()).isTrue();
        return code.group();
    }

    void taps(Resident resident, Phrase label, Language language) {
        resident.taps(school.texts().plain(label, language));
    }

    /** Neither their record, nor a message of their chat, nor the suggestion itself says whose it is, be the keys at hand. */
    void assertUnlinked(Resident resident) {
        ChatId chat = new ChatId(resident.id());
        school.store().<Boolean>read(t -> {
            assertThat(t.suggestions().authorOf(SOUP)).isEmpty();
            assertThat(t.people().find(t.hasher().of(chat)).orElseThrow().own()).isEmpty();
            assertThat(t.people().find(t.hasher().of(chat)).orElseThrow().seconded())
                    .isEmpty();
            assertThat(t.messages().newestNews(chat, school.clock().instant())).isEmpty();
            for (int message = 1; message < 200; message++) {
                assertThat(t.messages().about(chat, new MessageId(message))).isEmpty();
            }
            String side = HexFormat.of()
                    .formatHex(t.hasher().of(About.forContributor(SOUP)).bytes());
            assertThat(TableDump.of(school.store()).getOrDefault("message_about", List.of()))
                    .noneMatch(row -> row.contains(side));
            return true;
        });
    }
}
