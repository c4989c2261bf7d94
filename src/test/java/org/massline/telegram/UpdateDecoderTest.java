package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.telegram.Updates.DECODER;
import static org.massline.telegram.Updates.decoded;
import static org.massline.telegram.Updates.privateMessage;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateDecoderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "null",
                "[]",
                "17",
                "{}",
                "{\"message\": {}}",
                "{\"update_id\": \"x\"}",
                "{\"update_id\": 1",
                "{\"update_id\": 1} {\"update_id\": 2}",
                "{\"update_id\": 99999999999999999999}",
                "<xml/>",
                "\u0000"
            })
    void whatIsNoUpdateIsGarbage(String bytes) {
        assertThat(decoded(bytes)).isEqualTo(new Decoded.Garbage());
    }

    @Test
    void brokenUtf8AndBottomlessNestingAreGarbage() {
        byte[] broken = "{\"update_id\": 1, \"x\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(DECODER.decode(broken)).isEqualTo(new Decoded.Garbage());
        assertThat(decoded("{\"update_id\": 1, \"x\": " + "[".repeat(100_000))).isEqualTo(new Decoded.Garbage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\": 500, \"message\": 5}",
                "{\"update_id\": 500, \"message\": {}}",
                "{\"update_id\": 500, \"message\": {\"message_id\": 7, \"date\": 1, \"text\": \"x\"}}",
                "{\"update_id\": 500, \"message\": {\"message_id\": \"seven\"}}",
                "{\"update_id\": 500, \"callback_query\": {\"id\": \"1\"}, \"message\": [1]}",
                "{\"update_id\": 500, \"my_chat_member\": {\"chat\": {\"id\": 1, \"type\": \"private\"}}}",
                "{\"update_id\": 9000000000, \"message\": 5}"
            })
    void anUpdateOfUnknownShapeIsUnreadable(String update) {
        assertThat(decoded(update)).isInstanceOf(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\": 500}",
                "{\"update_id\": 500, \"update_of_2030\": {\"a\": 1}}",
                """
                {"update_id": 500, "channel_post": {"message_id": 7, "date": 1, "text": "x",
                "chat": {"id": -1001, "type": "channel", "title": "C"}}}\
                """,
                """
                {"update_id": 500, "message": {"message_id": 7, "date": 1, "text": "I am a bot",
                "from": {"id": 9, "is_bot": true, "first_name": "B"}, "chat": {"id": -5, "type": "group", "title": "G"}}}\
                """,
                """
                {"update_id": 500, "message": {"message_id": 7, "date": 1, "text": "copied", "is_automatic_forward": true,
                "from": {"id": 777000, "is_bot": false, "first_name": "Telegram"},
                "sender_chat": {"id": -1009, "type": "channel", "title": "C"},
                "chat": {"id": -5, "type": "supergroup", "title": "G"}}}\
                """,
                """
                {"update_id": 500, "callback_query": {"id": "1", "chat_instance": "1", "inline_message_id": "i", "data": "x",
                "from": {"id": 1001, "is_bot": false, "first_name": "Li"}}}\
                """
            })
    void whatConcernsNobodyHereIsIgnored(String update) {
        assertThat(decoded(update)).isEqualTo(new Decoded.Ignored(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"group_chat_created\": true",
                "\"pinned_message\": {\"message_id\": 3, \"date\": 0, \"chat\": {\"id\": 1001, \"type\": \"private\"}}",
                "\"new_chat_title\": \"x\"",
                "\"migrate_to_chat_id\": -100200300",
                "\"write_access_allowed\": {}",
                "\"content_of_2030\": {}"
            })
    void aServiceMessageIsIgnored(String content) {
        assertThat(decoded(privateMessage(content))).isEqualTo(new Decoded.Ignored(500));
    }
}
