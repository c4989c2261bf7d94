package org.massline.conversation;

import java.util.Optional;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/** Whom something is told who is not the one talking. Who they are is found, and their language, only when it is told. */
public sealed interface Audience {
    /** The contributor of a suggestion; nobody once the link is cut. */
    record Author(SuggestionNumber number) implements Audience {}

    /** Those who second a suggestion and want to hear of its outcome. */
    record Seconders(SuggestionNumber number) implements Audience {}

    /**
     * The cadres of a topic, each in their private chat, and their group where they have one; the administrators if nobody
     * answers for it.
     *
     * @param except who did it knows it
     */
    record CadresOf(TopicId topic, Optional<CadreId> except) implements Audience {}

    record OneCadre(CadreId cadre) implements Audience {}

    record Administrators() implements Audience {}
}
