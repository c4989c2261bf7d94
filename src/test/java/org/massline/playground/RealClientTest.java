package org.massline.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Channel;
import org.massline.playground.town.Group;
import org.massline.playground.town.Person;
import org.massline.playground.town.Topic;
import org.massline.playground.world.Json;
import org.massline.playground.world.Pictures;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.reactions.SetMessageReaction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.reactions.ReactionTypeEmoji;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** The playground speaks to the library that Massline uses, both ways, and neither misunderstands the other. */
class RealClientTest extends PlaygroundFixture {
    private final OkHttpClient http = new OkHttpClient();
    private OkHttpTelegramClient client;

    @BeforeEach
    void connect() {
        URI api = playground.address();
        client = new OkHttpTelegramClient(
                http, playground.token(), new TelegramUrl(api.getScheme(), api.getHost(), api.getPort(), false));
    }

    /** Connections that are kept for later would hold up the server's end. */
    @AfterEach
    void disconnect() {
        http.connectionPool().evictAll();
    }

    private List<Update> updates() throws Exception {
        JsonNode updates = Bot.accepted(bot.call("getUpdates"));
        return List.of(Json.MAPPER.readerFor(Update[].class).<Update[]>readValue(updates));
    }

    @Test
    void filesKeepTheirChineseNamesAndPicturesAreReplaced() throws TelegramApiException {
        Message sent = client.execute(SendDocument.builder()
                .chatId(amy.id())
                .document(new InputFile(stream("一周"), "第48周 汇总.xlsx"))
                .caption("本周")
                .build());
        assertThat(sent.getDocument().getFileName()).isEqualTo("第48周 汇总.xlsx");

        Message chart = client.execute(SendPhoto.builder()
                .chatId(amy.id())
                .photo(new InputFile(new ByteArrayInputStream(Pictures.sample(1)), "weeks.png"))
                .build());
        assertThat(chart.getPhoto()).hasSize(3);
        InputMediaPhoto next = new InputMediaPhoto(new ByteArrayInputStream(Pictures.sample(2)), "next.png");
        next.setCaption("Twelve weeks");
        client.execute(EditMessageMedia.builder()
                .chatId(amy.id())
                .messageId(chart.getMessageId())
                .media(next)
                .build());
        assertThat(amy.reads().words()).isEqualTo("Twelve weeks");
        assertThat(playground.violations()).isEmpty();
    }

    private static ByteArrayInputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void answersAndReactionsInATopicOfAForum() throws Exception {
        Topic canteen = playground.town().group("All cadres").topic("Canteen");
        Person li = playground.town().person("li");
        Message notice = client.execute(SendMessage.builder()
                .chatId(canteen.group().id())
                .messageThreadId((int) canteen.id())
                .text("#7 The soup is cold")
                .build());
        assertThat(notice.getIsTopicMessage()).isTrue();
        assertThat(notice.getReplyToMessage().getForumTopicCreated().getName()).isEqualTo("Canteen");

        li.replies(canteen.messages().getLast(), "We look into it");
        Message reply = updates().getFirst().getMessage();
        assertThat(reply.getReplyToMessage().getMessageId()).isEqualTo(notice.getMessageId());
        assertThat(reply.getMessageThreadId()).isEqualTo((int) canteen.id());
        Boolean reacted = client.execute(SetMessageReaction.builder()
                .chatId(canteen.group().id())
                .messageId(reply.getMessageId())
                .reactionTypes(List.of(ReactionTypeEmoji.builder().emoji("👌").build()))
                .build());
        assertThat(reacted).isTrue();
        assertThat(li.awaitsReaction(canteen.messages().getLast()).reactions()).containsExactly("👌");

        Message answer = client.execute(SendMessage.builder()
                .chatId(canteen.group().id())
                .text("Noted")
                .replyParameters(ReplyParameters.builder()
                        .messageId(reply.getMessageId())
                        .build())
                .build());
        assertThat(answer.getMessageThreadId()).isEqualTo((int) canteen.id());
        assertThat(playground.violations()).isEmpty();
    }

    @Test
    void channelsAndTheBotsStandingThere() throws Exception {
        Person wang = playground.town().person("wang");
        Channel notices = playground.town().channel("school_notices");
        Message post = client.execute(SendMessage.builder()
                .chatId("@school_notices")
                .text("You said, we did")
                .build());
        assertThat(post.getFrom()).isNull();
        assertThat(post.getSenderChat().getId()).isEqualTo(notices.id());

        notices.appointsBot(wang, false);
        assertThat(updates().getFirst().getMyChatMember().getNewChatMember())
                .isInstanceOfSatisfying(
                        ChatMemberAdministrator.class,
                        standing -> assertThat(standing.getCanPostMessages()).isFalse());
        assertThatThrownBy(() -> client.execute(SendMessage.builder()
                        .chatId("@school_notices")
                        .text("x")
                        .build()))
                .hasMessageContaining("need administrator rights in the channel chat");
    }

    @Test
    void albumsAsAnswersAndAGroupThatBecomesAForum() throws Exception {
        Group cadres = playground.town().group();
        Person li = playground.town().person("li");
        client.execute(
                SendMessage.builder().chatId(cadres.id()).text("The digest").build());
        li.replies(cadres.messages().getFirst(), "Here", Attachment.samplePhotos(2));
        cadres.opensTopic(li, "Teaching");

        List<Update> updates = updates();
        assertThat(updates).hasSize(3);
        assertThat(updates.subList(0, 2)).allSatisfy(update -> {
            assertThat(update.getMessage().getReplyToMessage().getText()).isEqualTo("The digest");
            assertThat(update.getMessage().getMediaGroupId()).isNotEmpty();
            assertThat(update.getMessage().getIsTopicMessage()).isNull();
        });
        assertThat(updates.get(2).getMessage().getForumTopicCreated().getName()).isEqualTo("Teaching");
        assertThat(updates.get(2).getMessage().getChat().getIsForum()).isTrue();
    }
}
