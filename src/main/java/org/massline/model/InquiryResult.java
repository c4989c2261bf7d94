package org.massline.model;

import java.util.List;
import java.util.Map;

/**
 * What was answered, as far as it may be shown: nothing, while fewer than {@link Inquiry#FEW} did.
 *
 * @param total how many answered; 0 while they are few
 * @param counts by answer, counted from 1
 * @param words what they added, in an order that tells nothing
 */
public record InquiryResult(int total, Map<Integer, Integer> counts, List<String> words) {
    public static final InquiryResult TOO_FEW = new InquiryResult(0, Map.of(), List.of());

    public InquiryResult {
        counts = Map.copyOf(counts);
        words = List.copyOf(words);
        if (total != 0 && total < Inquiry.FEW) {
            throw new IllegalArgumentException("so few are not shown: " + total);
        }
    }

    public boolean isShown() {
        return total > 0;
    }
}
