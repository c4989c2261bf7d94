package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;

/** Updates as Telegram writes them; the person is Li Lei, the bot is massline_bot. */
final class Updates {
    static final MessageId MESSAGE = new MessageId(7);
    static final UpdateDecoder DECODER = new UpdateDecoder(new BotProfile(42, "massline_bot"));

    private Updates() {}

    static Decoded decoded(String update) {
        byte[] raw = update.getBytes(StandardCharsets.UTF_8);
        Decoded decoded = DECODER.decode(raw);
        // However it is read, it means the same.
        assertThat(DECODER.decodeByReflection(raw)).isEqualTo(decoded);
        return decoded;
    }

    static Incoming incoming(String update) {
        assertThat(decoded(update)).isInstanceOf(Decoded.Understood.class);
        return ((Decoded.Understood) decoded(update)).incoming();
    }

    static Event event(String update) {
        return incoming(update).event();
    }

    static Address place(String update) {
        return incoming(update).place();
    }

    static String text(String text) {
        return "\"text\": \"" + text + "\"";
    }

    static Event attached(
            Attachment.Type type, String fileId, @Nullable String name, String caption, @Nullable String album) {
        return new Event.Attached(
                MESSAGE,
                new Attachment.File(type, fileId, Optional.ofNullable(name)),
                caption,
                Optional.ofNullable(album));
    }

    static String privateMessage(String content) {
        return "{\"update_id\": 500, \"message\": " + message(content, "{\"id\": 1001, \"type\": \"private\"}") + "}";
    }

    static String edited(String content) {
        return "{\"update_id\": 500, \"edited_message\": "
                + message(content + ", \"edit_date\": 1790000060", "{\"id\": 1001, \"type\": \"private\"}") + "}";
    }

    static String groupMessage(String content) {
        return "{\"update_id\": 500, \"message\": "
                + message(content, "{\"id\": -5, \"type\": \"supergroup\", \"title\": \"Cadres\", \"is_forum\": true}")
                + "}";
    }

    static String message(String content, String chat) {
        return """
            {"message_id": 7, "date": 1790000000, "from": {"id": 1001, "is_bot": false, "first_name": "Li", \
            "last_name": "Lei", "username": "lilei", "language_code": "zh-hans", "is_premium": true}, \
            "chat": %s, %s}\
            """.formatted(chat, content);
    }

    static String tap(String message) {
        return """
            {"update_id": 500, "callback_query": {"id": "4382bfdwdsb323b2d9", "chat_instance": "-33", \
            "data": "s.3.topic.2", "from": {"id": 1001, "is_bot": false, "first_name": "Li"}, "message": %s}}\
            """.formatted(message);
    }

    static String membership(String type, long chat, String before, String after) {
        return """
            {"update_id": 500, "my_chat_member": {"date": 1790000000, "chat": {"id": %d, "type": "%s", "title": "G"}, \
            "from": {"id": 1001, "is_bot": false, "first_name": "Li"}, \
            "old_chat_member": %s, "new_chat_member": %s}}\
            """.formatted(chat, type, member(before), member(after));
    }

    static String member(String status) {
        String more = status.equals("kicked") ? ", \"until_date\": 0" : "";
        return "{\"status\": \"%s\", \"user\": {\"id\": 42, \"is_bot\": true, \"first_name\": \"M\"}%s}"
                .formatted(status, more);
    }
}
