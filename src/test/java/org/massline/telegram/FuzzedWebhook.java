package org.massline.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.Writer;

/** The bytes of an update, as whoever finds the webhook may send them. */
public final class FuzzedWebhook {
    private FuzzedWebhook() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (Updates.DECODER.decode(input) instanceof Decoded.Understood understood) {
            texts(understood.incoming().event()).forEach(FuzzedWebhook::canBeStored);
            texts(understood.incoming().writer()).forEach(FuzzedWebhook::canBeStored);
        }
    }

    public static List<byte[]> seeds() {
        return Stream.of(
                        Updates.privateMessage(Updates.text("The soup is cold")),
                        Updates.privateMessage(Updates.text("/start t_canteen")),
                        Updates.privateMessage("\"photo\": [{\"file_id\": \"f\", \"file_unique_id\": \"u\","
                                + " \"width\": 9, \"height\": 9}], \"caption\": \"Soup\", \"media_group_id\": \"1\""),
                        Updates.privateMessage("\"document\": {\"file_id\": \"f\", \"file_unique_id\": \"u\","
                                + " \"file_name\": \"a.pdf\"}"),
                        Updates.privateMessage("\"location\": {\"latitude\": 1.5, \"longitude\": 2.5}"),
                        Updates.edited(Updates.text("The soup is warm")),
                        Updates.edited("\"document\": {\"file_id\": \"f\", \"file_unique_id\": \"u\", \"file_name\":"
                                + " \"a.pdf\"}, \"caption\": \"Plan\", \"caption_entities\": [{\"type\":"
                                + " \"text_link\", \"offset\": 0, \"length\": 4, \"url\":"
                                + " \"https://a.example/\"}]"),
                        Updates.groupMessage(Updates.text("/digest@massline_bot")),
                        Updates.tap(
                                "{\"message_id\": 7, \"date\": 0, \"chat\": {\"id\": 1001, \"type\": \"private\"}}"),
                        Updates.membership("private", 1001, "member", "kicked"),
                        Updates.privateMessage(Updates.text("half a character: \\ud83d and nothing: \\u0000")))
                .map(update -> update.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static Stream<String> texts(Writer writer) {
        return Stream.of(Stream.of(writer.name()), writer.username().stream(), writer.languageCode().stream())
                .flatMap(each -> each);
    }

    private static Stream<String> texts(Attachment attachment) {
        return attachment instanceof Attachment.File file
                ? Stream.concat(Stream.of(file.fileId()), file.name().stream())
                : Stream.empty();
    }

    private static Stream<String> texts(Event event) {
        return switch (event) {
            case Event.Said(var _, String text) -> Stream.of(text);
            case Event.Commanded(var _, String name, String argument) -> Stream.of(name, argument);
            case Event.Attached(var _, Attachment attached, String caption, var album) ->
                Stream.of(Stream.of(caption), texts(attached), album.stream()).flatMap(each -> each);
            case Event.Edited(var _, String text, var file) ->
                Stream.concat(Stream.of(text), file.stream().flatMap(FuzzedWebhook::texts));
            case Event.Tapped(String tapId, var _, String data) -> Stream.of(tapId, data);
            case Event.Unsupported _, Event.Masked _, Event.Blocked _, Event.Unblocked _, Event.Woken _ ->
                Stream.empty();
        };
    }

    private static void canBeStored(String text) {
        if (!WellFormed.text(text).equals(text)) {
            throw new AssertionError("a database refuses what came through");
        }
    }
}
