package org.massline.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.model.Signature;
import org.massline.model.Suggestion;

/**
 * Which files of a contributor are passed on to cadres, and how. With a name all of them are, as they came. Without a name what a
 * file tells of its author is removed on the way; one from which it cannot be removed is not passed on at all.
 *
 * <p>What is known from its kind alone is decided here, before it is sent. What only its bytes tell, the outbox finds out.
 */
public final class Passing {
    /** Of files that can be cleaned. */
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp", "mp4", "m4v");

    private Passing() {}

    /** Those that go with it if it is signed like this; without a name on it, none has one that its author's device gave it. */
    public static List<Attachment> on(Signature signature, List<Attachment> attachments) {
        return signature.isUnnamed()
                ? attachments.stream()
                        .filter(Passing::canBeCleaned)
                        .map(Passing::withoutName)
                        .toList()
                : attachments;
    }

    /** What those are called that do not go. */
    public static List<Phrase> notOn(Signature signature, List<Attachment> attachments) {
        return signature.isUnnamed()
                ? attachments.stream()
                        .filter(each -> !canBeCleaned(each))
                        .map(Passing::name)
                        .toList()
                : List.of();
    }

    /** What its contributor knows it by: its name while it is not sent, and then what it is. */
    public static Phrase name(Attachment attachment) {
        Optional<String> name = attachment instanceof Attachment.File file ? file.name() : Optional.empty();
        return name.<Phrase>map(CardText.FileName::new)
                .orElseGet(() -> Card.counts(List.of(attachment)).getFirst());
    }

    /** The files that its contributor sent, for a cadre. */
    public static Saying toCadre(Suggestion suggestion, List<Attachment> attachments) {
        About about = About.forCadre(suggestion.number());
        Optional<Phrase> instead = suggestion.signature().isUnnamed()
                ? Optional.of(new NoticeText.FileWithheld(suggestion.number()))
                : Optional.empty();
        return new Saying.Attachments(attachments, Optional.of(about), instead, Optional.of(noVoices(about)));
    }

    /** Files of a cadre, as they are, for whoever is to have them. */
    public static Saying ofCadre(About about, List<Attachment> attachments) {
        return new Saying.Attachments(attachments, Optional.of(about), Optional.empty(), Optional.of(noVoices(about)));
    }

    private static Phrase noVoices(About about) {
        return switch (about.side()) {
            case CONTRIBUTOR -> new NewsText.NoVoices(about.number());
            case CADRE -> new NoticeText.NoVoices(about.number());
        };
    }

    private static Attachment withoutName(Attachment attachment) {
        return attachment instanceof Attachment.File file ? file.withoutName() : attachment;
    }

    private static boolean canBeCleaned(Attachment attachment) {
        return !(attachment instanceof Attachment.File file) || !file.mayTell() || canBeCleaned(file);
    }

    private static boolean canBeCleaned(Attachment.File file) {
        if (file.bytes() > Attachment.File.MOST_FETCHED_BYTES) {
            return false;
        }
        return switch (file.type()) {
            // Without a name it is tried.
            case DOCUMENT ->
                file.name().map(Passing::ending).map(ENDINGS::contains).orElse(true);
            case AUDIO -> false;
            case PHOTO, VIDEO, VOICE, VIDEO_NOTE, ANIMATION -> true;
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
