package org.massline.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text into which arguments are put as they are, with no plural, number or choice: most of them, and every button. ICU is
 * asked once what it makes of it, since its formats must be cloned for each use, which costs more than the rest.
 *
 * @param pieces what stands around the arguments; one more than there are arguments
 * @param arguments by name, in the order of the text
 */
record PlainWording(List<String> pieces, List<String> arguments) {
    /** For private use (The Unicode Standard, 23.5): no text of ours has them. */
    private static final char BEFORE = '\uE000';

    private static final char BEHIND = '\uE001';

    PlainWording {
        pieces = List.copyOf(pieces);
        arguments = List.copyOf(arguments);
    }

    /** The wording of a pattern; empty if it is not as plain as that. */
    static Optional<PlainWording> of(MessageFormat format) {
        if (!isPlain(new MessagePattern(format.toPattern()))) {
            return Optional.empty();
        }
        Map<String, Object> marked = new HashMap<>();
        for (String name : format.getArgumentNames()) {
            marked.put(name, BEFORE + name + BEHIND);
        }
        List<String> pieces = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        String text = format.format(marked);
        int from = 0;
        for (int at = text.indexOf(BEFORE); at >= 0; at = text.indexOf(BEFORE, from)) {
            int end = text.indexOf(BEHIND, at);
            pieces.add(text.substring(from, at));
            arguments.add(text.substring(at + 1, end));
            from = end + 1;
        }
        pieces.add(text.substring(from));
        return Optional.of(new PlainWording(pieces, arguments));
    }

    private static boolean isPlain(MessagePattern pattern) {
        for (int index = 0; index < pattern.countParts(); index++) {
            MessagePattern.Part part = pattern.getPart(index);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE) {
                return false;
            }
        }
        return true;
    }

    /** The text with these values; empty if one of them is a number, which a language writes in its own way. */
    Optional<String> with(Map<String, Object> values) {
        StringBuilder text = new StringBuilder(pieces.getFirst());
        for (int index = 0; index < arguments.size(); index++) {
            if (!(values.get(arguments.get(index)) instanceof String value)) {
                return Optional.empty();
            }
            text.append(value).append(pieces.get(index + 1));
        }
        return Optional.of(text.toString());
    }
}
