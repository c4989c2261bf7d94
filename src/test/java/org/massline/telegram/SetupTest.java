package org.massline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;

class SetupTest {
    private static final WebhookAddress HERE =
            new WebhookAddress(URI.create("https://massline.example/telegram/webhook"), "s3cret");
    private static final String SET_HERE = """
        {"url": "https://massline.example/telegram/webhook", "has_custom_certificate": false,
        "pending_update_count": 3, "max_connections": 40, "last_error_message": "Connection refused",
        "allowed_updates": ["my_chat_member", "message", "edited_message", "callback_query"]}\
        """;
    private static final String NOT_SET =
            "{\"url\": \"\", \"has_custom_certificate\": false, \"pending_update_count\": 0}";

    private final ScriptedBotApi telegram = new ScriptedBotApi();
    private final BotApi api = new BotApi(telegram.access());
    private final Setup setup = new Setup(api);
    private final Membership membership = new Membership(api);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void theProfileIsWhatGetMeTells() {
        telegram.result("getMe", """
            {"id": 42, "is_bot": true, "first_name": "Massline", "username": "massline_bot",
            "can_join_groups": true, "something_new": 1}\
            """);
        assertThat(setup.profile()).isEqualTo(new BotProfile(42, "massline_bot"));
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized, true", "404, Not Found, true", "502, Bad Gateway, false"})
    void aTokenThatIsNotKnownIsToldFromAFaultThatPasses(int code, String description, boolean lasting) {
        telegram.refuse("getMe", code, description);
        assertThatExceptionOfType(BotApiException.class)
                .isThrownBy(setup::profile)
                .satisfies(exception -> assertThat(exception.isLasting()).isEqualTo(lasting))
                .withMessageNotContaining("test");
    }

    @Test
    void theWebhookIsSetWithSecretKindsAndConnections() {
        setup.receiveAt(HERE);
        JsonNode call = telegram.calls("setwebhook").getFirst();
        assertThat(call.path("url").asText()).isEqualTo("https://massline.example/telegram/webhook");
        assertThat(call.path("secret_token").asText()).isEqualTo("s3cret");
        assertThat(call.path("max_connections").asText()).isEqualTo("40");
        assertThat(call.path("allowed_updates").asText())
                .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(call.path("drop_pending_updates").asBoolean()).isFalse();
    }

    @Test
    void aReplicaThatIsTooFastIsContentWithWhatAnotherOneSet() {
        telegram.refuse("setWebhook", 429, "Too Many Requests: retry after 1", "{\"retry_after\": 1}");
        telegram.result("getWebhookInfo", SET_HERE);
        setup.receiveAt(HERE);
        assertThat(telegram.calls()).hasSize(2);
    }

    @Test
    void aWebhookThatCannotBeSetIsAFault() {
        telegram.refuse("setWebhook", 429, "Too Many Requests: retry after 1", "{\"retry_after\": 1}");
        telegram.result("getWebhookInfo", NOT_SET);
        assertThatThrownBy(() -> setup.receiveAt(HERE)).isInstanceOf(BotApiException.class);

        telegram.refuse("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided for webhook");
        assertThatThrownBy(() -> setup.receiveAt(HERE))
                .isInstanceOf(BotApiException.class)
                .hasMessageContaining("bad webhook");
    }

    @Test
    void theStateOfTheWebhookCanBeShown() {
        telegram.result("getWebhookInfo", SET_HERE);
        assertThat(setup.webhook())
                .isEqualTo(new WebhookState(
                        "https://massline.example/telegram/webhook",
                        3,
                        40,
                        Set.copyOf(UpdateReading.KINDS),
                        Optional.of("Connection refused")));
    }

    @Test
    void pollingTakesTheWebhookAwayAndKeepsWhatWaits() {
        telegram.result("getWebhookInfo", SET_HERE);
        setup.receiveByPolling();
        assertThat(telegram.calls("deletewebhook"))
                .singleElement()
                .satisfies(call -> assertThat(call.path("drop_pending_updates").asBoolean())
                        .isFalse());
    }

    @Test
    void pollingWithoutAWebhookChangesNothing() {
        telegram.result("getWebhookInfo", NOT_SET);
        setup.receiveByPolling();
        assertThat(telegram.calls("deletewebhook")).isEmpty();
    }

    @Test
    void onlyWhatDiffersIsDescribedAnew() {
        telegram.result("getMyDescription", "{\"description\": \"What it is\"}");
        telegram.result("getMyShortDescription", "{\"short_description\": \"old\"}");
        telegram.result("getMyDescription", "{\"description\": \"\"}");
        telegram.result("getMyShortDescription", "{\"short_description\": \"短\"}");

        setup.describe(List.of(new BotDescription("", "What it is", "Short"), new BotDescription("zh", "这是什么", "短")));

        assertThat(telegram.calls("setmydescription"))
                .singleElement()
                .hasToString("{\"description\":\"这是什么\",\"language_code\":\"zh\"}");
        assertThat(telegram.calls("setmyshortdescription"))
                .singleElement()
                .hasToString("{\"short_description\":\"Short\"}");
    }

    @Test
    void commandsAreOfferedOnlyWhereTheyDiffer() {
        telegram.result("getMyCommands", "[{\"command\": \"suggest\", \"description\": \"Suggest\"}]");
        telegram.result("getMyCommands", "[]");

        setup.offerCommands(List.of(
                new BotCommands("", List.of(new BotCommands.Command("suggest", "Suggest"))),
                new BotCommands("zh", List.of(new BotCommands.Command("suggest", "提建议")))));

        assertThat(telegram.calls("setmycommands")).singleElement().satisfies(call -> {
            assertThat(call.path("language_code").asText()).isEqualTo("zh");
            assertThat(call.path("commands").toString())
                    .isEqualTo("[{\"command\":\"suggest\",\"description\":\"提建议\"}]");
            assertThat(call.path("scope").path("type").asText()).isEqualTo("default");
        });
    }

    @Test
    void aCadreIsOfferedMoreAndAfterADismissalNothingOfTheirOwn() {
        ChatId wang = new ChatId(2002);
        telegram.result("getMyCommands", "[]");
        setup.offerCommandsIn(wang, List.of(new BotCommands("", List.of(new BotCommands.Command("inbox", "Inbox")))));
        assertThat(telegram.calls("setmycommands"))
                .singleElement()
                .satisfies(
                        call -> assertThat(call.path("scope")).hasToString("{\"type\":\"chat\",\"chat_id\":\"2002\"}"));

        telegram.result("getMyCommands", "[{\"command\": \"inbox\", \"description\": \"Inbox\"}]");
        setup.offerCommandsIn(wang, List.of(new BotCommands("", List.of())));
        assertThat(telegram.calls("deletemycommands")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "creator, '\"is_anonymous\": false', true",
        "administrator, '\"can_be_edited\": false', true",
        "member, '\"until_date\": 0', true",
        "restricted, '\"is_member\": true, \"until_date\": 0', true",
        "restricted, '\"is_member\": false, \"until_date\": 0', false",
        "left, '\"x\": 0', false",
        "kicked, '\"until_date\": 0', false"
    })
    void membershipFollowsTheStatus(String status, String more, boolean member) {
        telegram.result(
                "getChatMember",
                "{\"status\": \"%s\", \"user\": {\"id\": 1001, \"is_bot\": false, \"first_name\": \"Li\"}, %s}"
                        .formatted(status, more));
        assertThat(membership.isMember(new ChatId(-5), new PersonId(1001))).isEqualTo(member);
    }

    @Test
    void aStrangerIsNoMember() {
        telegram.refuse("getChatMember", 400, "Bad Request: user not found");
        assertThat(membership.isMember(new ChatId(-5), new PersonId(1001))).isFalse();
    }

    @Test
    void whereTelegramCannotSayItIsAFault() {
        telegram.refuse("getChatMember", 400, "Bad Request: chat not found");
        assertThatThrownBy(() -> membership.isMember(new ChatId(-5), new PersonId(1001)))
                .isInstanceOf(BotApiException.class)
                .hasMessageNotContaining("1001");
    }
}
