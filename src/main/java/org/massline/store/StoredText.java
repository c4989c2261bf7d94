package org.massline.store;

/** What people typed, as both databases can keep it: PostgreSQL's text holds neither NUL nor half a surrogate pair. */
final class StoredText {
    private StoredText() {}

    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> each != 0)
                .map(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
