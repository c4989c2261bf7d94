package org.massline.conversation.contributor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.massline.chat.Attachment;
import org.massline.chat.Phrase;
import org.massline.conversation.Draft;
import org.massline.conversation.Passing;
import org.massline.conversation.Person;
import org.massline.conversation.acting.Telltales;
import org.massline.model.Signature;

/** What may tell who sends something without their name: said before it is sent, and never in the way of sending it. */
final class Warnings {
    private Warnings() {}

    /** All that tells in it. */
    static List<Phrase> of(Person person, Draft said) {
        return Stream.concat(ofWords(person, said.text()).stream(), ofFiles(said.attachments()).stream())
                .toList();
    }

    /** Voices and faces are known; and some files do not go, since what they tell cannot be removed from them. */
    static List<Phrase> ofFiles(List<Attachment> attachments) {
        boolean voice = false;
        for (Attachment attachment : attachments) {
            if (attachment instanceof Attachment.File file) {
                switch (file.type()) {
                    case VOICE, VIDEO_NOTE, VIDEO -> voice = true;
                    case DOCUMENT, AUDIO, PHOTO, ANIMATION -> {}
                }
            }
        }
        List<Phrase> warnings = new ArrayList<>();
        if (voice) {
            warnings.add(new ContributorText.VoiceWarning());
        }
        List<Phrase> staying = Passing.notOn(new Signature.Anonymous(), attachments);
        if (!staying.isEmpty()) {
            warnings.add(new ContributorText.FilesStay(staying));
        }
        return warnings;
    }

    /** A telephone number, a room, their own name: people write it without thinking of who reads it. */
    static List<Phrase> ofWords(Person person, String text) {
        List<String> names = Stream.concat(Stream.of(person.name()), person.username().stream())
                .toList();
        List<Phrase> found = Telltales.in(text, names);
        return found.isEmpty() ? List.of() : List.of(new ContributorText.WordsWarning(found));
    }
}
