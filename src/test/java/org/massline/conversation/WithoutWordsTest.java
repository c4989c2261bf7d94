package org.massline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.testing.PaperChat;
import org.massline.testing.PaperSchool;
import org.massline.testing.SampleSchool;

/** A photo may say it all; lists and cards say so then. */
class WithoutWordsTest {
    private static final Attachment PHOTO = new Attachment.File(Attachment.Type.PHOTO, "photo", Optional.empty());
    private static final SuggestionNumber FIRST = new SuggestionNumber(1);

    private final PaperSchool school = new PaperSchool();
    private final PaperChat amy = new PaperChat(school, "Amy");
    private final PaperChat li = PaperChat.of(school, school.hires("Li", Role.CADRE, SampleSchool.CANTEEN));

    @Test
    void aPhotoAloneIsASuggestion() {
        sendsAPhoto();
        assertThat(amy.types("/mine").read())
                .startsWith("Your suggestion:\n\n#1 🕓 received\n(no text)\n\n")
                .endsWith("\n[#1]");
        assertThat(li.types("/inbox").read())
                .contains("1 open suggestion:", "#1 Idea · received · by", "\n(no text)\n[#1]");
        assertThat(li.taps("#1").read()).contains("(no text)", "1 photo", "(photo)");
    }

    @Test
    void aPhotoAloneIsANote() {
        sendsAPhoto();
        amy.types("/mine").taps("#1").taps("Add a note").attaches(PHOTO, "");
        assertThat(amy.read()).contains("Added to #1");
        assertThat(li.types("/open 1").read()).contains("Contributor, Mon, Nov 23, 2026:\n📎 1 photo");
    }

    @Test
    void aPhotoOfAnAlbumThatHasWordsOfItsOwnKeepsThem() {
        sendsAPhoto();
        amy.types("/mine").taps("#1").taps("Add a note").attachesToAlbum(PHOTO, "album");
        amy.meets(new Event.Attached(new MessageId(500), PHOTO, "and the back door", Optional.of("album")));
        amy.attachesToAlbum(PHOTO, "album");
        assertThat(amy.last().changes())
                .as("the note grows, and its readers get the rest of the album")
                .startsWith(new Change.AddToNote(FIRST, PHOTO))
                .hasSize(2)
                .last()
                .isInstanceOf(Change.Tell.class);
        assertThat(li.types("/open 1").read()).contains("and the back door\n\n📎 2 photos");
    }

    private void sendsAPhoto() {
        amy.attaches(PHOTO, "").taps("Canteen").taps("Anonymous").taps("✅ Send");
    }
}
