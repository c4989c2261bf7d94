package org.massline.chat;

import org.massline.model.SuggestionNumber;

/** Which suggestion a message of the bot is about, and to which side it was sent: a reply to it is a reply in its thread. */
public record About(SuggestionNumber number, Side side) {
    /** As whom its reader read it. Somebody may be both, of different suggestions. */
    public enum Side {
        CONTRIBUTOR,
        CADRE
    }

    public static About forContributor(SuggestionNumber number) {
        return new About(number, Side.CONTRIBUTOR);
    }

    public static About forCadre(SuggestionNumber number) {
        return new About(number, Side.CADRE);
    }
}
