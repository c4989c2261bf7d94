package org.massline.simulation;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.massline.chat.About;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.Hasher;

/** A suggestion with a receipt has no address, and no message of a chat leads to it. */
final class ReceiptWatch {
    private final Hasher hasher;
    private final Consumer<String> broken;
    private final Map<String, String> sides = new HashMap<>();

    ReceiptWatch(Hasher hasher, Consumer<String> broken) {
        this.hasher = hasher;
        this.broken = broken;
    }

    /** What is committed now. */
    void look(Tables tables) {
        List<List<String>> receipts =
                tables.rows("select number, sealed_author is not null from suggestion where receipt is not null");
        if (receipts.isEmpty()) {
            return;
        }
        Set<String> remembered = tables.rows("select distinct about from message_about").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());
        for (List<String> row : receipts) {
            if (row.getLast().equals("1")) {
                broken.accept("#" + row.getFirst() + " has a receipt, and an address");
            }
            if (remembered.contains(sides.computeIfAbsent(row.getFirst(), this::side))) {
                broken.accept("a message of a chat leads to #" + row.getFirst() + ", which has a receipt");
            }
        }
    }

    private String side(String number) {
        About about = About.forContributor(new SuggestionNumber(Long.parseLong(number)));
        return "x" + HexFormat.of().formatHex(hasher.of(about).bytes());
    }
}
