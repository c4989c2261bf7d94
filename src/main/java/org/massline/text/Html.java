package org.massline.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Telegram's HTML: Bot API, 'Formatting options', 'HTML style'. */
final class Html {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char POP_EMBEDDING = '\u202C';
    private static final char UNREADABLE = '\uFFFD';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
    /** Enough to turn back whatever somebody means to turn; who turns more often loses all turns. */
    private static final int MOST_MARKS = 64;

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** How long Telegram finds a text: UTF-16 units once tags are gone and references are read. */
    static int visibleLength(String html) {
        int length = 0;
        int at = 0;
        while (at < html.length()) {
            char next = html.charAt(at);
            if (next == '<') {
                at = html.indexOf('>', at) + 1;
            } else {
                at = next == '&' ? html.indexOf(';', at) + 1 : at + 1;
                length++;
            }
        }
        return length;
    }

    /** The text alone, for where tags are not read. */
    static String withoutTags(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /**
     * What somebody typed, so that it can disturb nothing around it: control characters and halves of surrogate pairs are
     * taken out, and what turns the direction of writing ends where the line ends (Unicode Standard Annex 9, in which a
     * line is a paragraph).
     *
     * <p>It is never much longer than what was typed, so that what is cut to fit into a message still does.
     */
    static String harmless(String text) {
        if (isPlain(text)) {
            return text;
        }
        String clean = readable(text);
        if (!TURNING.matcher(clean).find()) {
            return clean;
        }
        String closed = Arrays.stream(clean.split("\n", -1))
                .map(line -> TURNING.matcher(line).find() ? closed(line) : line)
                .collect(Collectors.joining("\n"));
        return closed.length() <= text.length() + MOST_MARKS
                ? closed
                : TURNING.matcher(clean).replaceAll("");
    }

    /** Whether nothing in it need be looked at more closely, which is so for nearly all that people type. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean plain = each < LINE_SEPARATOR
                    ? !Character.isISOControl(each) || each == '\n' || each == '\t'
                    : each > POP_ISOLATE && !Character.isSurrogate(each);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String readable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (Character.isHighSurrogate(each)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                clean.append(each).append(text.charAt(++at));
            } else if (Character.isSurrogate(each)) {
                clean.append(UNREADABLE);
            } else if (each == LINE_SEPARATOR || each == PARAGRAPH_SEPARATOR) {
                clean.append('\n');
            } else if (!Character.isISOControl(each) || each == '\n' || each == '\t') {
                clean.append(each);
            }
        }
        return clean.toString();
    }

    /** The line with all that it turns turned back; what turns back more than was turned would reach outside, and goes. */
    private static String closed(String line) {
        StringBuilder closed = new StringBuilder().append(FIRST_STRONG_ISOLATE);
        Deque<Character> open = new ArrayDeque<>();
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            switch (each) {
                case '\u202A', '\u202B', '\u202D', '\u202E' -> open.push(POP_EMBEDDING);
                case '\u2066', '\u2067', FIRST_STRONG_ISOLATE -> open.push(POP_ISOLATE);
                case POP_EMBEDDING -> {
                    if (open.isEmpty() || open.getFirst() != POP_EMBEDDING) {
                        continue;
                    }
                    open.pop();
                }
                case POP_ISOLATE -> {
                    if (!open.contains(POP_ISOLATE)) {
                        continue;
                    }
                    // It ends the embeddings inside, too.
                    while (open.pop() != POP_ISOLATE) {
                        closed.append(POP_EMBEDDING);
                    }
                }
                default -> {}
            }
            closed.append(each);
        }
        open.forEach(closed::append);
        return closed.append(POP_ISOLATE).toString();
    }
}
