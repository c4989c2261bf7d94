package org.massline.telegram;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Attachment;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** What is in a message of Telegram's, in our words. */
final class MessageContent {
    private MessageContent() {}

    /** What a person typed: the text, or the caption of what is attached; empty if nothing. Links behind words are written out. */
    static String typed(Message message) {
        if (message.getText() != null) {
            return WellFormed.text(HiddenLinks.shown(message.getText(), message.getEntities()));
        }
        return message.getCaption() == null
                ? ""
                : WellFormed.text(HiddenLinks.shown(message.getCaption(), message.getCaptionEntities()));
    }

    /** The file or place; the first that applies, since Telegram fills older fields beside newer ones. */
    static Optional<Attachment> attachment(Message message) {
        // An animation is repeated as a document, a live photo as a photo, a venue as a location.
        if (message.getAnimation() != null) {
            return file(
                    Attachment.Type.ANIMATION,
                    message.getAnimation().getFileId(),
                    message.getAnimation().getFileName(),
                    message.getAnimation().getFileSize());
        }
        if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
            return message.getPhoto().stream()
                    .max(Comparator.comparingLong(MessageContent::pixels))
                    .flatMap(photo -> file(Attachment.Type.PHOTO, photo.getFileId(), null, null));
        }
        if (message.getVideo() != null) {
            return file(
                    Attachment.Type.VIDEO,
                    message.getVideo().getFileId(),
                    message.getVideo().getFileName(),
                    message.getVideo().getFileSize());
        }
        if (message.getDocument() != null) {
            return file(
                    Attachment.Type.DOCUMENT,
                    message.getDocument().getFileId(),
                    message.getDocument().getFileName(),
                    message.getDocument().getFileSize());
        }
        if (message.getAudio() != null) {
            return file(
                    Attachment.Type.AUDIO,
                    message.getAudio().getFileId(),
                    message.getAudio().getFileName(),
                    message.getAudio().getFileSize());
        }
        if (message.getVoice() != null) {
            return file(Attachment.Type.VOICE, message.getVoice().getFileId(), null, null);
        }
        if (message.getVideoNote() != null) {
            return file(Attachment.Type.VIDEO_NOTE, message.getVideoNote().getFileId(), null, null);
        }
        if (message.getLocation() != null) {
            return Optional.of(new Attachment.Location(
                    message.getLocation().getLatitude(), message.getLocation().getLongitude()));
        }
        return Optional.empty();
    }

    /** The caption; of a venue its name and address, which say more than a point on the map. */
    static String caption(Message message) {
        if (message.getVenue() != null && message.getCaption() == null) {
            return Stream.of(message.getVenue().getTitle(), message.getVenue().getAddress())
                    .filter(part -> part != null && !part.isBlank())
                    .map(WellFormed::text)
                    .reduce((title, address) -> title + ", " + address)
                    .orElse("");
        }
        return typed(message);
    }

    /** Whether a person sent it, but a suggestion cannot hold it. Anything else unknown is a service message. */
    static boolean isUnsupported(Message message) {
        return Stream.of(
                        message.getSticker(),
                        message.getPoll(),
                        message.getContact(),
                        message.getDice(),
                        message.getGame(),
                        message.getStory(),
                        message.getPaidMedia(),
                        message.getChecklist(),
                        message.getRichMessage(),
                        message.getInvoice(),
                        message.getGiveaway())
                .anyMatch(content -> content != null);
    }

    private static long pixels(PhotoSize photo) {
        long width = photo.getWidth() == null ? 0 : photo.getWidth();
        long height = photo.getHeight() == null ? 0 : photo.getHeight();
        return width * height;
    }

    private static Optional<Attachment> file(
            Attachment.Type type, @Nullable String fileId, @Nullable String name, @Nullable Long bytes) {
        if (fileId == null || fileId.isBlank()) {
            return Optional.empty();
        }
        Optional<String> named = Optional.ofNullable(name)
                .map(WellFormed::text)
                .map(String::strip)
                .filter(known -> !known.isEmpty());
        return Optional.of(new Attachment.File(type, WellFormed.text(fileId), named, bytes == null ? 0 : bytes));
    }
}
