package org.massline.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.Bytes;
import org.massline.chat.OutgoingMessage;

/**
 * How records are written as JSON. The names of types stand here and are permanent, whatever the classes are called; the
 * names of components are those of the records.
 */
public final class StoredJson {
    private static final String BASE_64 = "base64";

    private StoredJson() {}

    /** A mapper that reads what older versions wrote: what it does not know is passed over. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is not there is not written: most of a state and a message is not.
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .addMixIn(OutgoingMessage.class, OutgoingMessages.class)
                .addMixIn(Attachment.class, Attachments.class)
                .addMixIn(Button.class, Buttons.class)
                .addMixIn(Bytes.class, BytesInBase64.class)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OutgoingMessage.Text.class, name = "text"),
        @JsonSubTypes.Type(value = OutgoingMessage.Edit.class, name = "edit"),
        @JsonSubTypes.Type(value = OutgoingMessage.News.class, name = "news"),
        @JsonSubTypes.Type(value = OutgoingMessage.Buttons.class, name = "buttons"),
        @JsonSubTypes.Type(value = OutgoingMessage.Reaction.class, name = "reaction"),
        @JsonSubTypes.Type(value = OutgoingMessage.Deletion.class, name = "deletion"),
        @JsonSubTypes.Type(value = OutgoingMessage.Media.class, name = "media"),
        @JsonSubTypes.Type(value = OutgoingMessage.Cleaned.class, name = "cleaned"),
        @JsonSubTypes.Type(value = OutgoingMessage.Album.class, name = "album"),
        @JsonSubTypes.Type(value = OutgoingMessage.Upload.class, name = "upload"),
        @JsonSubTypes.Type(value = OutgoingMessage.Picture.class, name = "picture"),
        @JsonSubTypes.Type(value = OutgoingMessage.Enclosed.class, name = "enclosed"),
        @JsonSubTypes.Type(value = OutgoingMessage.TapAnswer.class, name = "tap-answer")
    })
    private interface OutgoingMessages {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Attachment.File.class, name = "file"),
        @JsonSubTypes.Type(value = Attachment.Withheld.class, name = "withheld"),
        @JsonSubTypes.Type(value = Attachment.Location.class, name = "location")
    })
    private interface Attachments {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Button.Tap.class, name = "tap"),
        @JsonSubTypes.Type(value = Button.Link.class, name = "link")
    })
    private interface Buttons {}

    @JsonSerialize(using = BytesWriter.class)
    @JsonDeserialize(using = BytesReader.class)
    private interface BytesInBase64 {}

    private static final class BytesWriter extends StdSerializer<Bytes> {
        BytesWriter() {
            super(Bytes.class);
        }

        @Override
        public void serialize(Bytes value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeBinaryField(BASE_64, value.toArray());
            json.writeEndObject();
        }
    }

    private static final class BytesReader extends StdDeserializer<Bytes> {
        BytesReader() {
            super(Bytes.class);
        }

        /** Earlier versions knew only texts, and wrote them as such. */
        @Override
        public Bytes deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            return node.isTextual()
                    ? Bytes.of(node.asText())
                    : Bytes.of(node.required(BASE_64).binaryValue());
        }
    }
}
