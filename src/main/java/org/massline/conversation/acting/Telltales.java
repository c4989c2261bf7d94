package org.massline.conversation.acting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.massline.chat.Phrase;
import org.massline.conversation.acting.PublicText.Kind;
import org.massline.model.CharacterSet;
import org.massline.model.Excerpt;
import org.massline.model.InitialPattern;
import org.massline.model.Marks;
import org.massline.model.Signature;

/**
 * What in a text looks as if it told who wrote it: a help for whoever sends it without a name and for the cadre who edits it, and
 * no promise, since no pattern knows what only one person could have seen.
 *
 * <p>All quantifiers are bounded, so that no text takes long.
 */
public final class Telltales {
    /** So many are read; whoever has more rewrites the text anyhow. */
    private static final int MOST = 8;

    private static final int EXCERPT = 40;

    private static final String TITLE = "(?:老师|同学|主任|校长|师傅|阿姨)";

    /** To be asked for late: java.util.regex asks each of so many characters for itself. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String HAN_DIGITS = "一二三四五六七八九十";
    private static final String NUMERAL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Of digits that tell of nobody: dates, and from when to when. */
    static final InitialPattern TIMES = new InitialPattern(
            DIGITS, "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[.:：]\\d{2}(?:\\s?[-–~～至到]\\s?\\d{1,2}[.:：]\\d{2})?");

    /** In this order: what one has read is not read again by the next. */
    static final List<Look> LOOKS = List.of(
            new Look(Kind.LINK, "/.", "hHwWtT", "(?i)\\b(?:https?://|www\\.|t\\.me/)\\S{1,200}"),
            new Look(Kind.EMAIL, "@", LETTERS + DIGITS + "_.+-", "[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}"),
            new Look(Kind.USERNAME, "@qQ微wW", "(?<![\\w@.])@\\w{3,32}|(?i:QQ|微信|WeChat)[号:： ]{0,3}[a-zA-Z0-9_-]{5,20}"),
            new Look(
                    Kind.STUDENT_NUMBER,
                    DIGITS,
                    "sS学",
                    "(?i)\\bstudent (?:number|no\\.?|id)(?: is)?[:# ]{0,3}[a-z]{0,2}\\d{3,14}\\b"
                            + "|学号(?:是|为)?[:： ]{0,3}[a-zA-Z]{0,2}\\d{3,14}"),
            new Look(Kind.TELEPHONE, DIGITS + "+", "(?<!\\d)\\+?\\d(?:[ ()/-]{0,2}\\d){6,14}(?!\\d)"),
            new Look(
                    Kind.ROOM,
                    DIGITS + HAN_DIGITS,
                    LETTERS + DIGITS + HAN_DIGITS,
                    "(?i)\\b(?:room|rm|dorm|dormitory|house|building|block|floor|bed|flat|hall|seat)[. #]{1,2}"
                            + "[a-z]?-?\\d{1,4}[a-z]?\\b"
                            + "|[a-zA-Z]?\\d{1,4} ?(?:号楼|号房|号床|室|宿舍|栋|幢|楼|层|房间|单元|床|座)"
                            + "|[一二三四五六七八九十]{1,3}(?:号楼|栋|幢|楼|层|单元|号床)"),
            new Look(
                    Kind.SCHOOL_CLASS,
                    DIGITS + HAN_DIGITS,
                    "cCgGyYfF初高大" + DIGITS + HAN_DIGITS,
                    "(?i)\\b(?:class|grade|year|form) ?\\d{1,2}[a-z]?\\b|\\b\\d{1,2}[a-f]\\b"
                            + "|[初高大]?" + NUMERAL + "(?:年级)?[(（]?" + NUMERAL + "?[)）]?班"
                            + "|[初高大][一二三四]|[一二三四五六]年级"),
            new Look(Kind.LONG_NUMBER, DIGITS, "(?<!\\d)\\d{5,6}(?!\\d)"),
            new Look(
                    Kind.NAME,
                    "MDPiIm我" + SURNAMES,
                    "\\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor)\\.? [A-Z][\\w'-]{0,30}"
                            + "|\\b(?i:i am|i'm|my name is) [A-Z][a-z]{1,30}\\b"
                            + "|我叫\\p{IsHan}{2,3}"
                            + "|(?=\\p{IsHan}{1,2}" + TITLE + ")[" + SURNAMES + "]\\p{IsHan}{0,1}" + TITLE));

    private Telltales() {}

    /**
     * What to look for, and what it is.
     *
     * @param needs of these a text has one in which it is found; all initials if nothing more can be said
     */
    record Look(Kind kind, CharacterSet needs, InitialPattern pattern) {
        Look(Kind kind, String needs, String initials, String expression) {
            this(kind, new CharacterSet(needs), new InitialPattern(initials, expression));
        }

        Look(Kind kind, String initials, String expression) {
            this(kind, initials, initials, expression);
        }

        List<MatchResult> in(String text) {
            return needs.hasAnyOf(text) ? pattern.in(text) : List.of();
        }
    }

    private record Found(int at, PublicText.Telltale telltale) {}

    /** What looks so, in the order of the text, each of it once. Whoever signed has a name that can stand in it, too. */
    static List<Phrase> in(String text, Signature signature) {
        return switch (signature) {
            case Signature.Anonymous _, Signature.WithReceipt _ -> in(text, List.of());
            case Signature.Named(String name) -> in(text, List.of(name));
        };
    }

    /**
     * The same.
     *
     * @param names under which whoever wrote it is known
     */
    public static List<Phrase> in(String text, List<String> names) {
        Reading reading = new Reading(Marks.without(text));
        for (Look look : LOOKS) {
            reading.take(look.kind(), look.in(reading.rest));
        }
        for (String name : names) {
            for (String word : SPACES.split(name.strip(), -1)) {
                reading.take(Kind.NAME, ofName(word, reading.rest));
            }
        }
        return reading.inOrder();
    }

    private static List<MatchResult> ofName(String word, String text) {
        if (word.codePointCount(0, word.length()) < 2 || !holds(text, word)) {
            return List.of();
        }
        return Pattern.compile("(?iu)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                .matcher(text)
                .results()
                .toList();
    }

    /** Whether a text has it in whatever case: most have not, and need no pattern made for it. */
    private static boolean holds(String text, String word) {
        for (int at = 0; at + word.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** What was found in a text so far. */
    private static final class Reading {
        private final List<Found> found = new ArrayList<>();
        /** The text with nothing to be found where something was. */
        private String rest;

        Reading(String text) {
            rest = text;
            blank(TIMES.in(text));
        }

        void take(Kind kind, List<MatchResult> matches) {
            for (MatchResult match : matches) {
                String words = Excerpt.of(match.group(), EXCERPT);
                found.add(new Found(match.start(), new PublicText.Telltale(kind, words)));
            }
            blank(matches);
        }

        private void blank(List<MatchResult> matches) {
            if (matches.isEmpty()) {
                return;
            }
            StringBuilder blanked = new StringBuilder(rest);
            for (MatchResult match : matches) {
                blanked.replace(match.start(), match.end(), "\n".repeat(match.end() - match.start()));
            }
            rest = blanked.toString();
        }

        List<Phrase> inOrder() {
            return found.stream()
                    .sorted(Comparator.comparingInt(Found::at))
                    .<Phrase>map(Found::telltale)
                    .distinct()
                    .limit(MOST)
                    .toList();
        }
    }
}
