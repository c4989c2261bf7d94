package org.massline.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.OutgoingMessage;

/** What a person sees of messages: the text without its tags, and buttons in brackets. */
public final class Reading {
    private Reading() {}

    /** The messages one below the other. */
    public static String of(List<OutgoingMessage> messages) {
        return messages.stream().map(Reading::of).collect(Collectors.joining("\n----\n"));
    }

    /** One message. */
    public static String of(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.Text(String html, List<List<Button>> buttons) -> text(html) + buttons(buttons);
            case OutgoingMessage.Edit(var id, String html, List<List<Button>> buttons) ->
                "(changed) " + text(html) + buttons(buttons);
            case OutgoingMessage.News(var number, String heading, String html, List<List<Button>> buttons, var rings) ->
                text(heading) + "\n\n" + text(html) + buttons(buttons);
            case OutgoingMessage.Buttons(var id, List<List<Button>> rows) -> "(other buttons)" + buttons(rows);
            case OutgoingMessage.Deletion deletion -> "(" + deletion.messages().size() + " messages are deleted)";
            case OutgoingMessage.Reaction reaction -> "(reaction " + reaction.emoji() + ")";
            case OutgoingMessage.Media(Attachment attachment, var html) -> "(" + name(attachment) + ")";
            case OutgoingMessage.Cleaned(Attachment.File file, var instead) ->
                "(cleaned: " + name(file) + file.name().map(" "::concat).orElse("") + ")";
            case OutgoingMessage.Album(List<Attachment.File> files) ->
                files.stream().map(Reading::name).collect(Collectors.joining(", ", "(album: ", ")"));
            case OutgoingMessage.Upload upload -> "(" + upload.fileName() + ") " + text(upload.captionHtml());
            case OutgoingMessage.Picture picture ->
                "(picture) " + text(picture.captionHtml()) + buttons(picture.buttons());
            case OutgoingMessage.Enclosed enclosed ->
                "(" + enclosed.enclosure().kind().stored() + ") " + text(enclosed.captionHtml())
                        + buttons(enclosed.buttons());
            case OutgoingMessage.TapAnswer(String id, String text) -> "(above the chat) " + text;
        };
    }

    private static String name(Attachment attachment) {
        return switch (attachment) {
            case Attachment.File file -> file.type().name().toLowerCase(java.util.Locale.ROOT);
            case Attachment.Withheld withheld -> "withheld";
            case Attachment.Location location -> "place";
        };
    }

    /** HTML of Telegram's subset as it is read. */
    public static String text(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String buttons(List<List<Button>> rows) {
        return rows.stream()
                .map(row -> "\n"
                        + row.stream().map(button -> "[" + button.label() + "]").collect(Collectors.joining(" ")))
                .collect(Collectors.joining());
    }
}
