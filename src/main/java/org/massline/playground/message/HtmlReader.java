package org.massline.playground.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads Telegram's HTML (Bot API, "HTML style"), with the complaints of Telegram's own reader: tags must be known, closed and
 * nested; the references to less-than, greater-than, ampersand and quotation mark and those by number are decoded, and
 * everything else is text.
 */
public final class HtmlReader {
    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<HtmlTag> open = new ArrayDeque<>();
    private int at;

    private HtmlReader(String html) {
        this.html = html;
    }

    public static FormattedText read(String html) throws BadMarkup {
        HtmlReader reader = new HtmlReader(html);
        reader.readAll();
        return new FormattedText(reader.text.toString(), EntityNesting.settle(reader.entities));
    }

    private void readAll() throws BadMarkup {
        while (at < html.length()) {
            char next = html.charAt(at);
            if (next == '<' && html.startsWith("</", at)) {
                readEndTag();
            } else if (next == '<') {
                readStartTag();
            } else if (next == '&') {
                readReference(text);
            } else {
                text.append(next);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw new BadMarkup("Can't find end tag corresponding to start tag \""
                    + open.peek().name() + "\"");
        }
    }

    private void readStartTag() throws BadMarkup {
        int begin = at++;
        String name = wordUntil(">").toLowerCase(Locale.ROOT);
        if (at >= html.length()) {
            throw new BadMarkup("Unclosed start tag at byte offset " + byteOffset(begin));
        }
        if (!HtmlTag.isKnown(name)) {
            throw new BadMarkup("Unsupported start tag \"" + name + "\" at byte offset " + byteOffset(begin));
        }
        HtmlTag tag = new HtmlTag(name, readAttributes(name, begin), text.length());
        if (name.equals("span") && !tag.attribute("class").equals("tg-spoiler")) {
            throw new BadMarkup("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + byteOffset(begin));
        }
        open.push(tag);
    }

    private Map<String, String> readAttributes(String tag, int begin) throws BadMarkup {
        Map<String, String> attributes = new HashMap<>();
        while (true) {
            skipSpaces();
            if (at >= html.length()) {
                throw new BadMarkup("Unclosed start tag \"" + tag + "\" at byte offset " + byteOffset(begin));
            }
            if (html.charAt(at) == '>') {
                at++;
                return attributes;
            }
            String name = wordUntil("=>").toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new BadMarkup(
                        "Empty attribute name in the tag \"" + tag + "\" at byte offset " + byteOffset(begin));
            }
            skipSpaces();
            if (at < html.length() && html.charAt(at) == '=') {
                at++;
                skipSpaces();
                attributes.put(name, readValue(tag, begin));
            } else {
                attributes.put(name, "");
            }
        }
    }

    private String readValue(String tag, int begin) throws BadMarkup {
        if (at >= html.length()) {
            throw new BadMarkup("Unclosed start tag \"" + tag + "\" at byte offset " + byteOffset(begin));
        }
        char quote = html.charAt(at);
        if (quote != '"' && quote != '\'') {
            return readBareValue(tag, begin);
        }
        at++;
        StringBuilder value = new StringBuilder();
        while (at < html.length() && html.charAt(at) != quote) {
            if (html.charAt(at) == '&') {
                readReference(value);
            } else {
                value.append(html.charAt(at++));
            }
        }
        if (at >= html.length()) {
            throw new BadMarkup("Unclosed start tag at byte offset " + byteOffset(begin));
        }
        at++;
        return value.toString();
    }

    private String readBareValue(String tag, int begin) throws BadMarkup {
        int start = at;
        while (at < html.length() && isBare(html.charAt(at))) {
            at++;
        }
        if (at >= html.length()) {
            throw new BadMarkup("Unclosed start tag \"" + tag + "\" at byte offset " + byteOffset(begin));
        }
        if (html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
            throw new BadMarkup("Unexpected end of name token at byte offset " + byteOffset(start));
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void readEndTag() throws BadMarkup {
        int begin = at;
        if (open.isEmpty()) {
            throw new BadMarkup("Unexpected end tag at byte offset " + byteOffset(begin));
        }
        at += 2;
        String name = wordUntil(">").toLowerCase(Locale.ROOT);
        skipSpaces();
        if (at >= html.length() || html.charAt(at) != '>') {
            throw new BadMarkup("Unclosed end tag at byte offset " + byteOffset(begin));
        }
        at++;
        HtmlTag tag = open.pop();
        if (!name.isEmpty() && !name.equals(tag.name())) {
            throw new BadMarkup("Unmatched end tag at byte offset " + byteOffset(begin) + ", expected \"</" + tag.name()
                    + ">\", found \"</" + name + ">\"");
        }
        tag.close(text.toString()).ifPresent(entities::add);
    }

    /** Decodes what stands at an ampersand, or takes the ampersand itself. */
    private void readReference(StringBuilder target) {
        for (Map.Entry<String, String> known :
                Map.of("&lt", "<", "&gt", ">", "&amp", "&", "&quot", "\"").entrySet()) {
            if (html.startsWith(known.getKey(), at)) {
                target.append(known.getValue());
                at += known.getKey().length();
                skipSemicolon();
                return;
            }
        }
        if (html.startsWith("&#", at) && readNumericReference(target)) {
            return;
        }
        target.append('&');
        at++;
    }

    private boolean readNumericReference(StringBuilder target) {
        boolean hexadecimal = html.startsWith("x", at + 2) || html.startsWith("X", at + 2);
        int start = at + (hexadecimal ? 3 : 2);
        int end = start;
        // No character has more digits; a longer number is text.
        while (end < html.length()
                && end - start < 8
                && Character.digit(html.charAt(end), hexadecimal ? 16 : 10) >= 0) {
            end++;
        }
        if (end == start) {
            return false;
        }
        long code = Long.parseLong(html.substring(start, end), hexadecimal ? 16 : 10);
        if (code == 0 || code > Character.MAX_CODE_POINT) {
            return false;
        }
        target.appendCodePoint((int) code);
        at = end;
        skipSemicolon();
        return true;
    }

    private void skipSemicolon() {
        if (at < html.length() && html.charAt(at) == ';') {
            at++;
        }
    }

    private String wordUntil(String ends) {
        int start = at;
        while (at < html.length() && !isSpace(html.charAt(at)) && ends.indexOf(html.charAt(at)) < 0) {
            at++;
        }
        return html.substring(start, at);
    }

    private void skipSpaces() {
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    private static boolean isBare(char character) {
        return character == '.'
                || character == '-'
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }

    private int byteOffset(int index) {
        return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
