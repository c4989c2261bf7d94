package org.massline.conversation.point;

import java.util.List;

/** The points of a text. */
public final class Points {
    /** As many as ① to ⑳ count; whoever has more writes a document. */
    private static final int MOST = 20;

    private Points() {}

    /**
     * The points that the text makes, in its words and its order, without the signs that number them; empty if it makes one, or
     * none, or too many to be answered one by one.
     */
    public static List<String> in(String text) {
        List<String> listed = Enumeration.in(text);
        List<String> points = listed.isEmpty() ? Requests.in(text) : listed;
        return points.size() < 2 || points.size() > MOST ? List.of() : points;
    }
}
