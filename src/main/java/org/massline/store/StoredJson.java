package org.massline.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.OutgoingMessage;

/**
 * How records are written as JSON. The names of types stand here and are permanent, whatever the classes are called; the
 * names of components are those of the records.
 */
public final class StoredJson {
    private StoredJson() {}

    /** A mapper that reads what older versions wrote: what it does not know is passed over. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(OutgoingMessage.class, OutgoingMessages.class)
                .addMixIn(Attachment.class, Attachments.class)
                .addMixIn(Button.class, Buttons.class)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OutgoingMessage.Text.class, name = "text"),
        @JsonSubTypes.Type(value = OutgoingMessage.Edit.class, name = "edit"),
        @JsonSubTypes.Type(value = OutgoingMessage.News.class, name = "news"),
        @JsonSubTypes.Type(value = OutgoingMessage.Reaction.class, name = "reaction"),
        @JsonSubTypes.Type(value = OutgoingMessage.Media.class, name = "media"),
        @JsonSubTypes.Type(value = OutgoingMessage.Album.class, name = "album"),
        @JsonSubTypes.Type(value = OutgoingMessage.Upload.class, name = "upload"),
        @JsonSubTypes.Type(value = OutgoingMessage.TapAnswer.class, name = "tap-answer")
    })
    private interface OutgoingMessages {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Attachment.File.class, name = "file"),
        @JsonSubTypes.Type(value = Attachment.Location.class, name = "location")
    })
    private interface Attachments {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Button.Tap.class, name = "tap"),
        @JsonSubTypes.Type(value = Button.Link.class, name = "link")
    })
    private interface Buttons {}
}
