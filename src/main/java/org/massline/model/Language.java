package org.massline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that Massline speaks; each has one catalogue, {@code texts/<tag>.properties}. */
public enum Language {
    ENGLISH("en", "English"),
    CHINESE("zh-Hans", "简体中文");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 tag; it is what is stored and what names the catalogue. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, as a person who reads nothing else would look for it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The two-letter code of ISO 639-1 by which the Bot API files a bot's commands and descriptions
     * ({@code setMyCommands}, parameter {@code language_code}).
     */
    public String telegramCode() {
        return locale.getLanguage();
    }

    /**
     * The language with this stored tag.
     *
     * @throws IllegalArgumentException if Massline does not speak it
     */
    public static Language ofTag(String tag) {
        return spoken(tag).orElseThrow(() -> new IllegalArgumentException("Massline speaks no language '" + tag + "'"));
    }

    /** The language with this stored tag; empty if Massline does not speak it, as it may be where a newer one has stored it. */
    public static Optional<Language> spoken(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /**
     * The language for a person whose Telegram is set to {@code code} (an IETF tag such as {@code zh-hant} or {@code
     * pt-br}, or nothing); {@code fallback} where Massline has none that shares the primary language.
     */
    public static Language closestTo(@Nullable String code, Language fallback) {
        if (code == null || code.isBlank()) {
            return fallback;
        }
        // RFC 5646, 2.2.1: the primary language comes first, and case does not matter.
        int end = code.indexOf('-');
        String primary = end < 0 ? code : code.substring(0, end);
        for (Language language : values()) {
            if (language.telegramCode().equalsIgnoreCase(primary)) {
                return language;
            }
        }
        return fallback;
    }
}
