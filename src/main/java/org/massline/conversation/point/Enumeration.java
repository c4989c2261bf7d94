package org.massline.conversation.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that numbers or bullets its points itself: one to a line, or numbered within one line. What stands before the first
 * point and, behind a blank line, after the last one belongs to none of them.
 */
final class Enumeration {
    private Enumeration() {}

    /** The points of the first list in it that has several; empty if there is none. */
    static List<String> in(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        for (Marker marker : Marker.values()) {
            List<String> points = onLines(lines, marker);
            if (points.isEmpty() && marker.isCounted()) {
                points = withinLines(text, marker);
            }
            if (points.size() > 1) {
                return points;
            }
        }
        return List.of();
    }

    private static List<String> onLines(List<String> lines, Marker marker) {
        List<StringBuilder> items = new ArrayList<>();
        boolean ended = false;
        for (String line : lines) {
            Optional<Marker.Found> found = marker.at(line, 0).filter(each -> each.counts(items.size() + 1));
            if (found.isPresent()) {
                items.add(new StringBuilder(line.substring(found.get().end()).strip()));
                ended = false;
            } else if (line.isEmpty()) {
                // Some leave a blank line between their points; only behind the last one does it end the list.
                ended = true;
            } else if (!items.isEmpty() && !ended) {
                items.getLast().append(' ').append(line);
            }
        }
        return points(items.stream().map(StringBuilder::toString).toList());
    }

    private static List<String> withinLines(String text, Marker marker) {
        List<String> items = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); at++) {
            // No sign begins with a space, of which somebody may write thousands.
            if (!marker.mayBeginWith(text.charAt(at))
                    || (!marker.standsAnywhere() && !isBoundary(text, at, begin == 0))) {
                continue;
            }
            int next = begin == 0 ? 1 : items.size() + 2;
            Optional<Marker.Found> found = marker.at(text, at).filter(each -> each.counts(next));
            if (found.isPresent()) {
                if (begin > 0) {
                    items.add(text.substring(begin, at));
                }
                begin = found.get().end();
                at = begin - 1;
            }
        }
        if (begin > 0) {
            String last = text.substring(begin);
            int blank = last.strip().indexOf("\n\n");
            items.add(blank < 0 ? last : last.strip().substring(0, blank));
        }
        return points(items);
    }

    /** A list begins behind what ends a clause; the numbers after the first one may stand behind a space as well. */
    private static boolean isBoundary(String text, int at, boolean isFirst) {
        int ink = at - 1;
        while (ink >= 0 && Character.isWhitespace(text.charAt(ink))) {
            ink--;
        }
        if (ink < 0) {
            return true;
        }
        char last = text.charAt(at - 1);
        boolean behindClause = last == '\n' || ".:;,!?。：；，、！？".indexOf(text.charAt(ink)) >= 0;
        return behindClause || (!isFirst && Character.isWhitespace(last));
    }

    private static List<String> points(List<String> items) {
        if (items.size() < 2) {
            return List.of();
        }
        List<String> points = items.stream().map(Enumeration::trimmed).toList();
        return points.stream().allMatch(Enumeration::saysSomething) ? points : List.of();
    }

    private static String trimmed(String item) {
        return item.strip().replaceAll("\\s+", " ").replaceAll("[;；,，、]+$", "");
    }

    private static boolean saysSomething(String item) {
        return item.codePoints().anyMatch(Character::isLetter);
    }
}
