package org.massline.text;

/** Telegram's HTML: Bot API, 'Formatting options', 'HTML style'. */
final class Html {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char POP_EMBEDDING = '\u202C';
    private static final char UNREADABLE = '\uFFFD';

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
     * taken out, and what turns the direction of writing ends where the text ends (Unicode Standard Annex 9).
     */
    static String harmless(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 4);
        int isolates = 0;
        int embeddings = 0;
        boolean turns = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (Character.isHighSurrogate(each)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                clean.append(each).append(text.charAt(++at));
                continue;
            }
            switch (each) {
                case '\u202A', '\u202B', '\u202D', '\u202E' -> {
                    embeddings++;
                    turns = true;
                }
                case POP_EMBEDDING -> embeddings = Math.max(0, embeddings - 1);
                case '\u2066', '\u2067', FIRST_STRONG_ISOLATE -> {
                    isolates++;
                    turns = true;
                }
                case POP_ISOLATE -> isolates = Math.max(0, isolates - 1);
                default -> {}
            }
            if (Character.isSurrogate(each)) {
                clean.append(UNREADABLE);
            } else if (!Character.isISOControl(each) || each == '\n' || each == '\t') {
                clean.append(each);
            }
        }
        if (!turns) {
            return clean.toString();
        }
        clean.append(String.valueOf(POP_EMBEDDING).repeat(embeddings));
        clean.append(String.valueOf(POP_ISOLATE).repeat(isolates));
        return FIRST_STRONG_ISOLATE + clean.toString() + POP_ISOLATE;
    }
}
