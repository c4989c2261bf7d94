package org.massline.likeness;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Han characters, and runs of them. */
final class Han {
    /** The Unicode Standard, 'Code Charts': CJK Radicals Supplement. */
    private static final int FIRST = 0x2E80;
    /** CJK Unified Ideographs: nearly all that anybody writes. */
    private static final int FIRST_UNIFIED = 0x4E00;

    private static final int LAST_UNIFIED = 0x9FFF;

    private Han() {}

    /** Whether it is one. For most characters that needs no search in the table of all scripts. */
    static boolean is(int codePoint) {
        return codePoint >= FIRST
                && ((codePoint >= FIRST_UNIFIED && codePoint <= LAST_UNIFIED)
                        || UnicodeScript.of(codePoint) == UnicodeScript.HAN);
    }

    /** Each two characters of a run that stand together. */
    static List<String> pairs(String run) {
        if (run.isEmpty()) {
            return List.of();
        }
        List<String> pairs = new ArrayList<>();
        int first = 0;
        int second = behind(run, 0);
        while (second < run.length()) {
            int end = behind(run, second);
            pairs.add(run.substring(first, end));
            first = second;
            second = end;
        }
        return pairs;
    }

    private static int behind(String run, int at) {
        return at + Character.charCount(run.codePointAt(at));
    }
}
