package org.massline.turn;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.massline.chat.Bytes;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.PublicState;
import org.massline.conversation.State;
import org.massline.store.Recent;
import org.massline.store.StoredConversation;
import org.massline.store.StoredJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a chat stands, as JSON with a version. Names of states are those below, whatever the classes are called.
 *
 * <p>What a newer version of the program wrote, or nobody can read, begins anew with the draft kept where that can be read:
 * an upgrade must not cost anybody their words.
 */
public final class StateCodec {
    /** Raised when a dialogue of before can no longer be read as it is; the old form then gets a reading of its own. */
    static final int VERSION = 1;

    private static final Logger LOG = LoggerFactory.getLogger(StateCodec.class);

    /** Of so many chats. */
    private static final int MOST_RECENT = 512;

    private final Recent<Dialogue> recent = new Recent<>(MOST_RECENT);

    // Read with a hole in it, a dialogue would fail at each of the chat's turns from then on.
    private final JsonMapper json = StoredJson.mapper()
            .rebuild()
            .addMixIn(State.class, States.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = State.Idle.class, name = "idle"),
        @JsonSubTypes.Type(value = State.ChoosingTopic.class, name = "choosing-topic"),
        @JsonSubTypes.Type(value = State.Writing.class, name = "writing"),
        @JsonSubTypes.Type(value = State.Comparing.class, name = "comparing"),
        @JsonSubTypes.Type(value = State.Searching.class, name = "searching"),
        @JsonSubTypes.Type(value = State.Found.class, name = "found"),
        @JsonSubTypes.Type(value = State.Sought.class, name = "sought"),
        @JsonSubTypes.Type(value = State.Signing.class, name = "signing"),
        @JsonSubTypes.Type(value = State.Previewing.class, name = "previewing"),
        @JsonSubTypes.Type(value = State.Changing.class, name = "changing"),
        @JsonSubTypes.Type(value = State.Noting.class, name = "noting"),
        @JsonSubTypes.Type(value = State.Noted.class, name = "noted"),
        @JsonSubTypes.Type(value = State.ConfirmingTelling.class, name = "confirming-telling"),
        @JsonSubTypes.Type(value = State.ConfirmingWithdrawal.class, name = "confirming-withdrawal"),
        @JsonSubTypes.Type(value = State.ConfirmingForget.class, name = "confirming-forget"),
        @JsonSubTypes.Type(value = State.ConfirmingForgetAgain.class, name = "confirming-forget-again"),
        @JsonSubTypes.Type(value = State.Judging.class, name = "judging"),
        @JsonSubTypes.Type(value = State.AskingReceipt.class, name = "asking-receipt"),
        @JsonSubTypes.Type(value = State.NamingOffice.class, name = "naming-office"),
        @JsonSubTypes.Type(value = State.WordingBulletin.class, name = "wording-bulletin"),
        @JsonSubTypes.Type(value = State.Acting.class, name = "acting"),
        @JsonSubTypes.Type(value = State.Assigning.class, name = "assigning"),
        @JsonSubTypes.Type(value = State.AnsweringPoint.class, name = "answering-point"),
        @JsonSubTypes.Type(value = State.Explaining.class, name = "explaining"),
        @JsonSubTypes.Type(value = State.Concluding.class, name = "concluding"),
        @JsonSubTypes.Type(value = State.Stopped.class, name = "stopped"),
        @JsonSubTypes.Type(value = State.Replied.class, name = "replied"),
        @JsonSubTypes.Type(value = PublicState.WordingEntry.class, name = "wording-entry"),
        @JsonSubTypes.Type(value = PublicState.PreviewingEntry.class, name = "previewing-entry"),
        @JsonSubTypes.Type(value = PublicState.WordingInquiry.class, name = "wording-inquiry"),
        @JsonSubTypes.Type(value = PublicState.WordingAnswers.class, name = "wording-answers"),
        @JsonSubTypes.Type(value = PublicState.PreviewingInquiry.class, name = "previewing-inquiry"),
        @JsonSubTypes.Type(value = State.AddingToAnswer.class, name = "adding-to-answer"),
        @JsonSubTypes.Type(value = State.Inviting.class, name = "inviting")
    })
    private interface States {}

    /** The dialogue as it is stored. */
    public StoredConversation write(Dialogue dialogue) {
        try {
            byte[] state = json.writeValueAsBytes(dialogue);
            recent.keep(Bytes.of(state), dialogue);
            return new StoredConversation(VERSION, state);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(
                    "a dialogue cannot be stored: " + failure.getClass().getSimpleName());
        }
    }

    /** The dialogue that was stored; one that cannot be read begins anew. */
    public Dialogue read(StoredConversation stored) {
        if (stored.version() == VERSION) {
            Optional<Dialogue> known = recent.meaningOf(Bytes.of(stored.state()));
            if (known.isPresent()) {
                return known.get();
            }
            try {
                // JSON's null is a dialogue to Jackson.
                return Optional.ofNullable(json.readValue(stored.state(), Dialogue.class))
                        .orElse(Dialogue.NEW);
            } catch (IOException unreadable) {
                LOG.warn(
                        "a stored dialogue cannot be read ({})",
                        unreadable.getClass().getSimpleName());
            }
        }
        return readDraft(stored).map(Dialogue.NEW::withDraft).orElse(Dialogue.NEW);
    }

    private Optional<Draft> readDraft(StoredConversation stored) {
        try {
            JsonNode draft = json.readTree(stored.state()).path("draft");
            return draft.isObject() ? Optional.of(json.treeToValue(draft, Draft.class)) : Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn(
                    "its draft cannot be read either ({})",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
