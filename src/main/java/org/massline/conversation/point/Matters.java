package org.massline.conversation.point;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence is about, by its words that matter: English ones without their endings, and each two Han characters that stand
 * together. Where it is, and how it is asked for, does not matter: two wishes about the canteen are two wishes.
 */
final class Matters {
    private static final Set<String> NO_MATTER = Set.of(
            "the",
            "and",
            "for",
            "with",
            "that",
            "this",
            "there",
            "they",
            "them",
            "then",
            "than",
            "please",
            "could",
            "can",
            "would",
            "should",
            "may",
            "must",
            "also",
            "you",
            "your",
            "our",
            "their",
            "his",
            "her",
            "its",
            "not",
            "but",
            "are",
            "was",
            "were",
            "been",
            "has",
            "have",
            "had",
            "will",
            "more",
            "some",
            "any",
            "all",
            "one",
            "two",
            "get",
            "make",
            "made",
            "very",
            "really",
            "just",
            "like",
            "nice",
            "good",
            "great",
            "better",
            "helpful",
            "lovely",
            "need",
            "want",
            "wish",
            "hope",
            "suggest",
            "propose",
            "ask",
            "request",
            "how",
            "what",
            "about",
            "why",
            "let",
            "lets",
            "from",
            "into",
            "when",
            "where",
            "who",
            "too",
            "school",
            "canteen",
            "library",
            "dormitory",
            "dorm",
            "gym",
            "class",
            "classroom",
            "campus",
            "building",
            "room",
            "student",
            "teacher",
            "people",
            "every",
            "each",
            "day",
            "again",
            "soon",
            "somebody",
            "someone",
            "does",
            "did",
            "able",
            "ought");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z'-]{2,}");
    private static final Pattern ENDING = Pattern.compile("(?:'s|ies|es|s|ed|ing|ly)$");
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+");

    private static final Pattern SILENT = Pattern.compile("(?=\\p{IsHan})(?:食堂|饭堂|图书馆|宿舍楼?|寝室|学校|校园|教室|教学楼|操场|体育馆"
            + "|老师|同学们?|学生|我们|你们|大家|希望|盼望|建议|能不能|能否|可否|可不可以|是否|可以|应该|应当|要求|不妨|不如|麻烦|最好"
            + "|需要|另外|此外|还有|再就是|其次|最后|同时|一下|一些|一点|能够|更加|多一?些)");

    /** What is left of those that are silent; java.util.regex would ask for each of them by itself. */
    private static final String SILENT_CHARACTERS = "请能会要有把给在的了吗呢吧也都还和与或是就很更多再让到上下里个我你他她它这那";

    private Matters() {}

    /**
     * The terms.
     *
     * @param sentence in lower case
     */
    static Set<String> of(String sentence) {
        Set<String> terms = new HashSet<>();
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            String whole = words.group();
            String stem = ENDING.matcher(whole).replaceFirst("");
            if (!NO_MATTER.contains(whole) && !NO_MATTER.contains(stem) && stem.length() > 1) {
                terms.add(stem);
            }
        }
        Matcher runs = RUN.matcher(loud(sentence));
        while (runs.find()) {
            String run = runs.group();
            for (int at = 0; at + 1 < run.length(); at++) {
                terms.add(run.substring(at, at + 2));
            }
        }
        return terms;
    }

    private static String loud(String sentence) {
        StringBuilder loud = new StringBuilder(SILENT.matcher(sentence).replaceAll(" "));
        for (int at = 0; at < loud.length(); at++) {
            if (SILENT_CHARACTERS.indexOf(loud.charAt(at)) >= 0) {
                loud.setCharAt(at, ' ');
            }
        }
        return loud.toString();
    }
}
