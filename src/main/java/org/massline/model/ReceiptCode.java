package org.massline.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What its holder alone has of a suggestion that keeps no address: with it they ask for news, answer and judge.
 *
 * <p>Thirty symbols of Crockford's base 32 in six groups: eight by which the suggestion is found, which are no secret; 21 that are,
 * of 5 bits each; and one by which a mistyped code is known before anybody looks. That one makes the sum of all symbols zero in
 * the field of 32 elements, each of them times a power of 2 that no other has: so every single wrong symbol and every two that
 * changed places are found.
 *
 * <p>Source: Crockford, Base 32 (crockford.com/base32.html); his own check symbol needs five more signs that are awkward to type.
 *
 * @param found the public part
 * @param secret nobody guesses it: 105 bits
 */
public record ReceiptCode(String found, String secret) {
    /** From which a code is made: 29 symbols of 5 bits, rounded up. */
    public static final int RANDOM_BYTES = 19;

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FOUND_SYMBOLS = 8;
    private static final int SECRET_SYMBOLS = 21;
    private static final int GROUP = 5;
    private static final int BITS = 5;
    /** x^5 + x^2 + 1, of which 2 is a primitive root: its powers repeat after 31, and a code has 30 symbols. */
    private static final int FIELD = 0b10_0101;

    private static final String BETWEEN = "[\\s\\p{Pd}_.]{0,3}";
    private static final Pattern SIX_GROUPS = Pattern.compile("[0-9A-Z]{5}(?:" + BETWEEN + "[0-9A-Z]{5}){5}");
    private static final Pattern HYPHEN_OR_DIGIT = Pattern.compile("[\\p{Pd}0-9]");
    /** Of about the same length, with hyphens, which no sentence has between all of its words. */
    private static final Pattern NEARLY = Pattern.compile("[0-9A-Z]{3,7}(?:\\s?\\p{Pd}\\s?[0-9A-Z]{3,7}){4,6}");

    public ReceiptCode {
        if (!isWritten(found, FOUND_SYMBOLS) || !isWritten(secret, SECRET_SYMBOLS)) {
            throw new IllegalArgumentException("a receipt code has 8 and 21 symbols");
        }
    }

    /** What somebody typed, if it is meant to be a code. */
    public sealed interface Typed {
        record Whole(ReceiptCode code) implements Typed {}

        /** It looks like one, but a symbol is missing or wrong. */
        record Mistyped() implements Typed {}
    }

    /**
     * A new code.
     *
     * @param random {@value #RANDOM_BYTES} bytes that nobody can foresee
     */
    public static ReceiptCode of(byte[] random) {
        if (random.length != RANDOM_BYTES) {
            throw new IllegalArgumentException("a receipt code is made from 19 bytes, not " + random.length);
        }
        StringBuilder symbols = new StringBuilder();
        for (int symbol = 0; symbol < FOUND_SYMBOLS + SECRET_SYMBOLS; symbol++) {
            int value = 0;
            for (int bit = symbol * BITS; bit < (symbol + 1) * BITS; bit++) {
                value = (value << 1) | ((random[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1);
            }
            symbols.append(SYMBOLS.charAt(value));
        }
        return new ReceiptCode(symbols.substring(0, FOUND_SYMBOLS), symbols.substring(FOUND_SYMBOLS));
    }

    /**
     * Reads what was typed alone: in capitals or not, with any hyphens or spaces between the groups, with I and L for 1 and O
     * for 0, in wide letters as Chinese keyboards write them. Empty for what nobody means to be a code.
     */
    public static Optional<Typed> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Matcher groups = SIX_GROUPS.matcher(plain);
        if (groups.matches()) {
            String symbols = plain.replaceAll("[\\s\\p{Pd}_.]", "")
                    .replace('I', '1')
                    .replace('L', '1')
                    .replace('O', '0');
            if (isWritten(symbols, symbols.length()) && sum(symbols) == 0) {
                return Optional.of(new Typed.Whole(new ReceiptCode(
                        symbols.substring(0, FOUND_SYMBOLS), symbols.substring(FOUND_SYMBOLS, symbols.length() - 1))));
            }
        }
        boolean looksLikeOne = groups.matches()
                ? HYPHEN_OR_DIGIT.matcher(plain).find()
                : NEARLY.matcher(plain).matches() && plain.chars().anyMatch(Character::isDigit);
        return looksLikeOne ? Optional.of(new Typed.Mistyped()) : Optional.empty();
    }

    /** As it is shown: six groups of five. */
    public String written() {
        String symbols = found + secret;
        String all = symbols + SYMBOLS.charAt(timesTwo(sum(symbols)));
        StringBuilder groups = new StringBuilder();
        for (int start = 0; start < all.length(); start += GROUP) {
            groups.append(start == 0 ? "" : "-").append(all, start, start + GROUP);
        }
        return groups.toString();
    }

    private static boolean isWritten(String symbols, int length) {
        return symbols.length() == length && symbols.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0);
    }

    /** The last symbol as it is, the one before it times 2, the one before that times 4 ... */
    private static int sum(String symbols) {
        int sum = 0;
        for (int index = 0; index < symbols.length(); index++) {
            sum = timesTwo(sum) ^ SYMBOLS.indexOf(symbols.charAt(index));
        }
        return sum;
    }

    private static int timesTwo(int element) {
        int doubled = element << 1;
        return doubled >= SYMBOLS.length() ? doubled ^ FIELD : doubled;
    }

    /** Hides it: whoever reads it in a log would have the suggestion. */
    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}
