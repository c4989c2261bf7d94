package org.massline.telegram;

/**
 * Text as a database can hold it. JSON can spell half a character ({@code "\ud83d"}) and the character zero; UTF-8
 * cannot carry the first and PostgreSQL refuses the second. Telegram's own servers send neither.
 */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder good = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean halfCharacter = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            good.appendCodePoint(point == 0 || halfCharacter ? REPLACEMENT : point);
        });
        return good.toString();
    }
}
