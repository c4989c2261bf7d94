package org.massline.unmasking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.simulation.Talker;

/** The codes by which people find again what they sent with a receipt; each keeps their own, apart from the chat. */
final class Receipts {
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}");
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    private final Map<Long, String> codes = new HashMap<>();

    /** What stands on the button by which something is signed. */
    static String[] signing(boolean withReceipt, boolean signed) {
        return withReceipt
                ? new String[] {"With a receipt", "凭回执"}
                : signed ? new String[] {"With my name", "署我的名字"} : new String[] {"Anonymous", "匿名"};
    }

    /**
     * Keeps the code that was just shown, and looks at once what it opens; returns that number, or nothing if none was shown.
     *
     * @param deletes whether all that was said is deleted from the chat then
     */
    Optional<Long> keep(Talker holder, boolean deletes) {
        Matcher code = CODE.matcher(holder.reads());
        if (!code.find()) {
            return Optional.empty();
        }
        holder.says(code.group());
        Matcher number = NUMBER.matcher(holder.reads());
        if (!number.find()) {
            return Optional.empty();
        }
        codes.put(Long.parseLong(number.group(1)), code.group());
        if (deletes) {
            holder.taps("Delete what is here", "删除这里的内容");
            holder.taps("I have it: delete", "存好了，删除");
        }
        return Optional.of(Long.valueOf(number.group(1)));
    }

    /** Whether the suggestion was sent so. */
    boolean has(Written suggestion) {
        return codes.containsKey(suggestion.number());
    }

    /** Opens the suggestion, if it was sent so. */
    boolean open(Talker holder, Written suggestion) {
        Optional<String> code = Optional.ofNullable(codes.get(suggestion.number()));
        code.ifPresent(holder::says);
        return code.isPresent();
    }
}
