package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.telegram.Updates.MESSAGE;
import static org.massline.telegram.Updates.decoded;
import static org.massline.telegram.Updates.groupMessage;
import static org.massline.telegram.Updates.privateMessage;
import static org.massline.telegram.Updates.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.telegram.telegrambots.meta.api.objects.Update;

class CommonUpdatesTest {
    private static final String TAP = """
        {"update_id": 500, "callback_query": {"id": "77", "chat_instance": "9",
        "from": {"id": 1001, "is_bot": false, "first_name": "Li", "last_name": "Lei", "language_code": "zh-hans"},
        "message": {"message_id": 7, "date": %s, "chat": {"id": 1001, "type": "private", "first_name": "Li"},
        "from": {"id": 42, "is_bot": true, "first_name": "Bot"}, "text": "Which topic?",
        "reply_markup": {"inline_keyboard": [[{"text": "Food", "callback_data": "t.1"}]]}%s},
        "data": "t.1"}}\
        """;

    @Test
    void aTextAndATapInAPrivateChatAreReadAsAStream() {
        assertThat(read(privateMessage(text("The soup is cold")))).isPresent();
        assertThat(read(privateMessage("\"text\": \"/start\", \"entities\": [{\"type\": \"bot_command\"}]")))
                .isPresent();
        assertThat(read(privateMessage("\"text\": \"a b\", \"entities\": [{\"offset\": 0, \"length\": 1, \"type\":"
                        + " \"bold\"}, {\"offset\": 2, \"length\": 1, \"type\": \"text_mention\","
                        + " \"user\": {\"id\": 5, \"x\": [1]}}]")))
                .isPresent();
        String tap = TAP.formatted(1_700_000_000, "");
        assertThat(read(tap)).isPresent();
        assertThat(((Decoded.Understood) decoded(tap)).incoming())
                .extracting(Incoming::event)
                .isEqualTo(new Event.Tapped("77", MESSAGE, "t.1"));
    }

    @Test
    void whatIsOtherThanUsualIsLeftToTelegrambots() {
        assertThat(read(groupMessage(text("The soup is cold")))).isEmpty();
        assertThat(read(privateMessage("\"text\": \"a\", \"reply_to_message\": {}")))
                .isEmpty();
        assertThat(read(privateMessage("\"text\": \"a b\", \"entities\": [{\"offset\": 0, \"length\": 1, \"type\":"
                        + " \"bold\"}, {\"offset\": 2, \"length\": 1, \"type\": \"text_link\","
                        + " \"url\": \"https://a.example\"}]")))
                .isEmpty();
        // Too old to be shown: another type.
        assertThat(read(TAP.formatted(0, ""))).isEmpty();
        assertThat(read(TAP.formatted(1, ", \"is_topic_message\": true"))).isEmpty();
        assertThat(read(TAP.formatted(1, "") + "{}")).isEmpty();
        assertThat(read(TAP.formatted(1, "").replace("500", "9000000000"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"update_id\": 1}", "{\"update_id\": \"1\", \"message\": {}}", "{\"message"})
    void whatIsNoneIsLeftToTelegrambotsToo(String update) {
        assertThat(read(update)).isEmpty();
    }

    private static Optional<Update> read(String update) {
        return CommonUpdates.read(update.getBytes(StandardCharsets.UTF_8));
    }
}
