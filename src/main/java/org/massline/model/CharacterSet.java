package org.massline.model;

import java.util.BitSet;

/** Some characters, none of them written with surrogates: a text is asked for all of them at once, and at hardly any cost. */
public final class CharacterSet {
    private final BitSet units = new BitSet();

    public CharacterSet(String characters) {
        for (int at = 0; at < characters.length(); at++) {
            units.set(characters.charAt(at));
        }
    }

    public boolean has(char unit) {
        return units.get(unit);
    }

    public boolean hasAnyOf(String text) {
        return nextIn(text, 0) < text.length();
    }

    /** Where in the text the next of them stands; its end if there is none. */
    int nextIn(String text, int from) {
        int at = from;
        while (at < text.length() && !has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
