package org.massline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of which it is known with which characters a match begins. It finds what java.util.regex would find, but looks only
 * where one of these stands; java.util.regex asks for each alternative at each character, which takes many times as long in the
 * texts in which there is nothing to be found: nearly all.
 */
public final class InitialPattern {
    private final CharacterSet initials;
    private final Pattern pattern;

    /**
     * Compiles it.
     *
     * @param initials all characters with which a match may begin, in both cases where the pattern knows none; it has one at least
     */
    public InitialPattern(String initials, String expression) {
        this.initials = new CharacterSet(initials);
        pattern = Pattern.compile(expression);
    }

    /** What it finds without the knowledge of how it begins. */
    public Pattern pattern() {
        return pattern;
    }

    public boolean mayBeginWith(char unit) {
        return initials.has(unit);
    }

    /** Whether it is found anywhere. */
    public boolean isIn(String text) {
        return initials.hasAnyOf(text) && next(matcher(text), text, 0);
    }

    /** All that it finds, as {@link Matcher#results} gives it. */
    public List<MatchResult> in(String text) {
        if (!initials.hasAnyOf(text)) {
            return List.of();
        }
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = matcher(text);
        for (int from = 0; next(matcher, text, from); from = matcher.end()) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    /** What it matches just here. */
    public Optional<MatchResult> at(String text, int index) {
        if (index == text.length() || !mayBeginWith(text.charAt(index))) {
            return Optional.empty();
        }
        Matcher matcher = matcher(text).region(index, text.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private boolean next(Matcher matcher, String text, int from) {
        for (int at = initials.nextIn(text, from); at < text.length(); at = initials.nextIn(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** One for which a region's begin is no border: what stands before it is seen. */
    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
