package org.massline.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.Bytes;
import org.massline.chat.OutgoingMessage;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.send.SendAnimation;
import org.telegram.telegrambots.meta.api.methods.send.SendAudio;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVideo;
import org.telegram.telegrambots.meta.api.methods.send.SendVideoNote;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaAudio;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaVideo;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Sends files: again by their ids, each type by its own method, since Telegram refuses a voice sent as a photo; and those that
 * Massline made.
 */
final class Files {
    private final OkHttpTelegramClient client;

    Files(OkHttpTelegramClient client) {
        this.client = client;
    }

    Message send(Address to, Attachment.File file) throws TelegramApiException {
        String chat = Long.toString(to.chat().value());
        Integer thread = Sender.thread(to);
        InputFile input = new InputFile(file.fileId());
        return switch (file.type()) {
            case PHOTO ->
                client.execute(SendPhoto.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .photo(input)
                        .build());
            case VIDEO ->
                client.execute(SendVideo.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .video(input)
                        .build());
            case DOCUMENT ->
                client.execute(SendDocument.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .document(input)
                        .build());
            case AUDIO ->
                client.execute(SendAudio.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .audio(input)
                        .build());
            case VOICE ->
                client.execute(SendVoice.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .voice(input)
                        .build());
            case VIDEO_NOTE ->
                client.execute(SendVideoNote.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .videoNote(input)
                        .build());
            case ANIMATION ->
                client.execute(SendAnimation.builder()
                        .chatId(chat)
                        .messageThreadId(thread)
                        .animation(input)
                        .build());
        };
    }

    Message send(Address to, OutgoingMessage.Upload upload) throws TelegramApiException {
        return client.execute(SendDocument.builder()
                .chatId(to.chat().value())
                .messageThreadId(Sender.thread(to))
                .document(file(upload.content(), upload.fileName()))
                // A picture stays a file: from WebP Telegram makes a sticker. A film is played where it stands.
                .disableContentTypeDetection(upload.mimeType().startsWith("image/") ? true : null)
                .caption(upload.captionHtml().isEmpty() ? null : upload.captionHtml())
                .parseMode(upload.captionHtml().isEmpty() ? null : Sender.HTML)
                .build());
    }

    Message send(Address to, OutgoingMessage.Picture picture, @Nullable InlineKeyboardMarkup buttons)
            throws TelegramApiException {
        return client.execute(SendPhoto.builder()
                .chatId(to.chat().value())
                .messageThreadId(Sender.thread(to))
                .photo(file(picture.png(), "picture.png"))
                .caption(picture.captionHtml().isEmpty() ? null : picture.captionHtml())
                .parseMode(picture.captionHtml().isEmpty() ? null : Sender.HTML)
                .replyMarkup(buttons)
                .build());
    }

    private static InputFile file(Bytes content, String name) {
        return new InputFile(content.stream(), name);
    }

    List<Message> send(Address to, OutgoingMessage.Album album) throws TelegramApiException {
        var group = SendMediaGroup.builder()
                .chatId(Long.toString(to.chat().value()))
                .messageThreadId(Sender.thread(to));
        for (Attachment.File file : album.files()) {
            group.media(inAlbum(file));
        }
        return client.execute(group.build());
    }

    private static InputMedia inAlbum(Attachment.File file) throws TelegramApiValidationException {
        return switch (file.type()) {
            case PHOTO -> InputMediaPhoto.builder().media(file.fileId()).build();
            case VIDEO -> InputMediaVideo.builder().media(file.fileId()).build();
            case DOCUMENT -> InputMediaDocument.builder().media(file.fileId()).build();
            case AUDIO -> InputMediaAudio.builder().media(file.fileId()).build();
            case VOICE, VIDEO_NOTE, ANIMATION ->
                throw new TelegramApiValidationException(
                        "an album cannot hold this type of file", new InputFile(file.fileId()));
        };
    }
}
