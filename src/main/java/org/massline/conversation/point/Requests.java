package org.massline.conversation.point;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.model.CharacterSet;
import org.massline.model.InitialPattern;
import org.massline.model.Marks;

/**
 * Sentences that ask for different things. Only what plainly asks counts: a complaint with its request is one point, and a
 * sentence that goes on about the one before ('it', 'this', '这样') belongs to that. Two that ask are about different things if
 * they share no word that matters; whoever writes 'also' or '另外' says so themselves, and may share some.
 */
final class Requests {
    static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[。！？!?；;])\\s*|(?<=\\p{L}[.])\\s+|\\n+"
            + "|[，,]\\s*(?=另外|此外|还有|再就是|其次|同时(?:希望|建议|请)|and also |and (?:could|can|please) )");

    /** Behind one of these, or with one of the others, it begins. */
    private static final CharacterSet ENDS = new CharacterSet("。！？!?；;.");

    private static final CharacterSet BETWEEN = new CharacterSet("\n，,");

    static final InitialPattern ASKS = new InitialPattern(
            "chilmnopsw请希盼建能可是应要不麻最需",
            "(?=[a-z])(?:\\b(?:please|(?:could|can|would|may) (?:you|we|the|there|somebody|someone)|should|ought"
                + " to|(?:i|we) (?:also )?(?:suggest|propose|ask|request|wish|hope|need|want)|would (?:also )?like|it"
                + " would (?:also )?be (?:\\w+ )?(?:nice|good|great|better|helpful|lovely|wonderful)|(?:how|what)"
                + " about|why not|let's|needs? (?:to be|more|better|new|an?|repair))\\b|i'd like|we'd like)"
                + "|(?=\\p{IsHan})(?:请(?!问|假|客|教|示)|希望|盼望|建议|能不能|能否|可否|可不可以|是否可以|应该|应当|要求|不妨|不如"
                + "|麻烦|最好|(?:能|可以)[^，。]{1,20}吗|需要(?:增|加|改|修|换|装|有|更))");

    /** It is about what was said before. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:and |so |then |but"
        + " )?(?:(?:could|can|would|may|please|should|why)[^.?!]*\\b(?:it|this|that|them|these|those|so)\\b|(?:it|this|that|they|these|those|otherwise|because|then)"
        + " (?!would (?:also )?be)|thanks?\\b|thank you)"
        + "|^(?:这|那|它|否则|因为|所以|这样|谢谢|不然)|(?:希望|请|建议)(?:你们|学校|老师)?(?:能)?(?:尽快|早日|及时)?"
        + "(?:解决|处理|考虑|采纳|重视|改进|改善|答复|回复)(?:一下|这件事|这个问题|此事|我的建议)?(?:[。！!]|$)");

    private static final Pattern ADDS = Pattern.compile("^(?:and )?(?:also|besides|in addition|another"
            + " thing|furthermore|moreover|second(?:ly)?|third(?:ly)?|finally|lastly)\\b"
            + "|\\balso\\b|^(?:另外|此外|还有|再就是|其次|最后|第二|再者|同时)|还(?:希望|建议|想请|请)|也(?:希望|建议|请)");

    private static final Pattern LEAD = Pattern.compile("^(?:另外|此外|还有|再就是|其次|最后)[，,：:]?\\s*");
    private static final Pattern TAIL = Pattern.compile("[；;，,]+$");

    /** With one word more or less it is still about the same; of those who say that they add something, so many are allowed. */
    private static final double SHARED_BY_AN_ADDITION = 0.5;

    private Requests() {}

    /** The sentences that ask, if all of them ask for different things; empty if fewer than two do. */
    static List<String> in(String text) {
        List<String> sentences = sentences(text);
        // So are most texts, and they need not be read further.
        if (sentences.size() < 2) {
            return List.of();
        }
        List<String> asking = new ArrayList<>();
        List<Set<String>> matters = new ArrayList<>();
        for (String sentence : sentences) {
            String words = sentence.strip();
            String lower = Marks.without(words.toLowerCase(Locale.ROOT)).replace('’', '\'');
            if (!ASKS.isIn(lower) || GOES_ON.matcher(lower).find()) {
                continue;
            }
            Set<String> own = Matters.of(lower);
            boolean adds = ADDS.matcher(lower).find();
            if (own.isEmpty() || matters.stream().anyMatch(other -> isSame(own, other, adds))) {
                continue;
            }
            asking.add(trimmed(words));
            matters.add(own);
        }
        return asking.size() > 1 ? asking : List.of();
    }

    /** What stands between {@link #BETWEEN_SENTENCES}, without an empty end. */
    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher between = BETWEEN_SENTENCES.matcher(text).useTransparentBounds(true);
        int begin = 0;
        int at = 0;
        while (at < text.length()) {
            if (mayBeBetween(text, at) && between.region(at, text.length()).lookingAt()) {
                sentences.add(text.substring(begin, at));
                begin = between.end();
                at = Math.max(begin, at + 1);
            } else {
                at++;
            }
        }
        if (begin < text.length()) {
            sentences.add(text.substring(begin));
        }
        return sentences;
    }

    /** To be asked first: at most characters it is no. */
    private static boolean mayBeBetween(String text, int at) {
        return BETWEEN.has(text.charAt(at)) || (at > 0 && ENDS.has(text.charAt(at - 1)));
    }

    private static boolean isSame(Set<String> one, Set<String> other, boolean adds) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        double share = (double) shared.size() / Math.min(one.size(), other.size());
        return adds ? share >= SHARED_BY_AN_ADDITION : share > 0;
    }

    private static String trimmed(String words) {
        return TAIL.matcher(LEAD.matcher(words).replaceFirst("")).replaceAll("");
    }
}
