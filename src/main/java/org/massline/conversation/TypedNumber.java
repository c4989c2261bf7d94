package org.massline.conversation;

import java.text.Normalizer;
import java.util.Optional;
import org.massline.model.SuggestionNumber;

/** A suggestion's number as people type it: 41, #41, or with the wide signs of a Chinese keyboard. */
public final class TypedNumber {
    private TypedNumber() {}

    /** The number, if the text is one and nothing else. */
    public static Optional<SuggestionNumber> in(String text) {
        String digits = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replaceFirst("^#", "");
        return digits.matches("[1-9][0-9]{0,17}")
                ? Optional.of(new SuggestionNumber(Long.parseLong(digits)))
                : Optional.empty();
    }
}
