package org.massline.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML as strictly as Telegram does: Bot API, 'Formatting options', 'HTML style'. */
final class TelegramHtml {
    private static final Pattern PIECE = Pattern.compile(
            "<(/?)([a-z-]+)(?:(?<=<blockquote) expandable)?>|&(lt|gt|amp|quot);|[^<>&]", Pattern.DOTALL);
    /** The tags that need no attribute; ours have none. */
    private static final Set<String> TAGS =
            Set.of("b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler", "strong", "em");

    private TelegramHtml() {}

    /**
     * What is shown.
     *
     * @throws AssertionError where Telegram would refuse it, or where it holds what should not be sent
     */
    static String read(String html) {
        StringBuilder shown = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher piece = PIECE.matcher(html);
        int at = 0;
        while (at < html.length()) {
            if (!piece.find(at) || piece.start() != at) {
                throw new AssertionError("neither text nor a tag at " + at + " of: " + html);
            }
            at = piece.end();
            String tag = piece.group(2);
            if (tag == null) {
                shown.append(piece.group(3) == null ? piece.group() : read(piece.group(3), html));
            } else if (!TAGS.contains(tag)) {
                throw new AssertionError("Telegram knows no <" + tag + ">: " + html);
            } else if (piece.group(1).isEmpty()) {
                open.push(tag);
            } else if (open.isEmpty() || !open.pop().equals(tag)) {
                throw new AssertionError("</" + tag + "> ends nothing in: " + html);
            }
        }
        if (!open.isEmpty()) {
            throw new AssertionError(open + " not ended in: " + html);
        }
        requireWellFormed(shown.toString());
        return shown.toString();
    }

    private static String read(String reference, String html) {
        return switch (reference) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> throw new AssertionError(reference + " in: " + html);
        };
    }

    private static void requireWellFormed(String shown) {
        shown.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            if (half || control) {
                throw new AssertionError("U+" + Integer.toHexString(point) + " in what is sent");
            }
        });
    }
}
