package org.massline.conversation.point;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.massline.model.InitialPattern;

/** Signs by which people number their points, in the order in which they are looked for. */
enum Marker {
    /** ① to ⑳. */
    CIRCLED("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "([\u2460-\u2473])\\s*"),
    /** (1), （1）, 1) and 1）. */
    IN_BRACKETS("(（0123456789", "[(（]?(\\d{1,2})[)）][、.．:：]?\\s*"),
    /** 1. and 1、, but not 1.5, 1.2.2026 or 12:30. */
    DOTTED("0123456789", "(\\d{1,2})(?:[.．](?![\\d.．])|、|[:：](?!\\d))\\s*"),
    /** 第一， and 第二、. */
    ORDINAL("第", "第([一二三四五六七八九十]{1,3})(?:点|条|个)?[、，,：:]\\s*"),
    /** （一） and 一、, but not 一，. */
    HAN("(（一二三四五六七八九十", "(?:[(（]([一二三四五六七八九十]{1,3})[)）]、?|([一二三四五六七八九十]{1,3})[、.．])\\s*"),
    /** a) and B). */
    LETTER("(（abcdefghijklmnopqrstABCDEFGHIJKLMNOPQRST", "[(（]?([a-tA-T])[)）]\\s*"),
    /** - and • and their like at the beginning of a line; a dash alone needs a space, or it may be a sign of less than zero. */
    BULLET("-–*•·●○▪◦・‣", "(?:[-–*]\\s+|[-–](?=[\\p{IsHan}])|[•·●○▪◦・‣]\\s*)");

    private static final List<String> HAN_DIGITS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    @SuppressWarnings("ImmutableEnumChecker") // It is never changed.
    private final InitialPattern pattern;

    Marker(String initials, String pattern) {
        this.pattern = new InitialPattern(initials, pattern);
    }

    /**
     * A sign in a text.
     *
     * @param number as it counts; 0 if it does not
     * @param end where what it marks begins
     */
    record Found(int number, int end) {
        /** Whether it may be the one with this number: a list that does not count from one is none. */
        boolean counts(int expected) {
            return number == 0 || number == expected;
        }
    }

    /** How its signs look. */
    InitialPattern pattern() {
        return pattern;
    }

    /** Whether its signs are numbers. */
    boolean isCounted() {
        return this != BULLET;
    }

    /** Whether it is read as a number of a point wherever it stands. */
    boolean standsAnywhere() {
        return this == CIRCLED;
    }

    /** For most characters that is all that need be asked. */
    boolean mayBeginWith(char unit) {
        return pattern.mayBeginWith(unit);
    }

    /** The sign that stands just here. */
    Optional<Found> at(String text, int index) {
        return pattern.at(text, index).map(match -> new Found(number(sign(match)), match.end()));
    }

    private static String sign(MatchResult match) {
        String sign = "";
        for (int group = 1; group <= match.groupCount(); group++) {
            sign = match.group(group) == null ? sign : match.group(group);
        }
        return sign;
    }

    private int number(String sign) {
        return switch (this) {
            case CIRCLED -> sign.charAt(0) - '\u2460' + 1;
            case IN_BRACKETS, DOTTED -> Integer.parseInt(sign);
            case ORDINAL, HAN -> ofHan(sign);
            case LETTER -> Character.toLowerCase(sign.charAt(0)) - 'a' + 1;
            case BULLET -> 0;
        };
    }

    /** 一 to 二十; what is no such number counts as none that anybody expects. */
    private static int ofHan(String sign) {
        int ten = sign.indexOf('十');
        if (ten < 0) {
            return HAN_DIGITS.indexOf(sign) + 1;
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(sign.substring(0, ten)) + 1;
        int ones = ten == sign.length() - 1 ? 0 : HAN_DIGITS.indexOf(sign.substring(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
