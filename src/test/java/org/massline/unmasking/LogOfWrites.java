package org.massline.unmasking;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massline.unmasking.BTrees.Cell;

/**
 * SQLite's write-ahead log in the hands of somebody who has no key (Database File Format, 'The Write-Ahead Log'): a header of 32
 * bytes, then frames of 24 bytes and a page each; what was written in one transaction ends with a frame that says how large the
 * database is. Frames of earlier rounds, which SQLite does not read any more, are read too.
 */
final class LogOfWrites {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int PAGE_SIZE_AT = 8;
    private static final int MARK_AT = 16;
    private static final int MARK = 8;
    /** As long as a keyed hash; what is sealed is longer, and new each time. */
    private static final int HASH = 32;
    /** One of so many. */
    private static final int FREQUENT = 2;

    private final byte[] log;
    private final int pageSize;
    /** As the pages were when the log showed them last. */
    private final Map<Integer, byte[]> pages = new HashMap<>();

    /** @param log empty if nothing is in it */
    LogOfWrites(byte[] log) {
        this.log = log;
        pageSize = log.length < HEADER ? 0 : ByteBuffer.wrap(log).getInt(PAGE_SIZE_AT);
    }

    /**
     * The hashes in rows that were written together with the row of a suggestion.
     *
     * @param suggestions the leaves of the tree in which they stand, by page
     */
    Map<Long, Set<String>> writtenWith(Set<Integer> suggestions) {
        Map<Long, Set<String>> together = new HashMap<>();
        ByteBuffer frames = ByteBuffer.wrap(log);
        Map<Integer, byte[]> changed = new HashMap<>();
        for (int at : inOrderOfTime()) {
            changed.put(frames.getInt(at), Arrays.copyOfRange(log, at + FRAME_HEADER, at + FRAME_HEADER + pageSize));
            if (frames.getInt(at + Integer.BYTES) != 0) {
                commit(changed, suggestions, together);
                changed.clear();
            }
        }
        return withoutFrequent(together);
    }

    /** Where the frames begin. The log is written over from its beginning: what bears another mark than its header is older. */
    private List<Integer> inOrderOfTime() {
        List<Integer> older = new ArrayList<>();
        List<Integer> newer = new ArrayList<>();
        for (int at = HEADER; at + FRAME_HEADER + pageSize <= log.length; at += FRAME_HEADER + pageSize) {
            int mark = at + 2 * Integer.BYTES;
            boolean isNew = Arrays.equals(log, MARK_AT, MARK_AT + MARK, log, mark, mark + MARK);
            (isNew ? newer : older).add(at);
        }
        older.addAll(newer);
        return older;
    }

    /** Whose hash stands beside many suggestions answers for them: a cadre. */
    private static Map<Long, Set<String>> withoutFrequent(Map<Long, Set<String>> together) {
        Map<String, Integer> many = new HashMap<>();
        together.values().forEach(hashes -> hashes.forEach(hash -> many.merge(hash, 1, Integer::sum)));
        together.values().forEach(hashes -> hashes.removeIf(hash -> many.get(hash) > together.size() / FREQUENT));
        return together;
    }

    private void commit(Map<Integer, byte[]> changed, Set<Integer> suggestions, Map<Long, Set<String>> together) {
        List<Long> numbers = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        changed.forEach((page, bytes) -> {
            for (Cell cell : written(pages.get(page), bytes)) {
                if (suggestions.contains(page) && cell.rowid() != null) {
                    numbers.add(cell.rowid());
                } else {
                    cell.values().stream()
                            .filter(value -> value instanceof byte[] hash && hash.length == HASH)
                            .forEach(value -> hashes.add(HexFormat.of().formatHex((byte[]) value)));
                }
            }
        });
        pages.putAll(changed);
        numbers.forEach(number ->
                together.computeIfAbsent(number, key -> new HashSet<>()).addAll(hashes));
    }

    /** The rows in a page that were not there before as they are now; none if nobody knows what was there. */
    private static List<Cell> written(byte @Nullable [] before, byte[] now) {
        if (before == null) {
            return List.of();
        }
        Set<String> known = new HashSet<>();
        BTrees.leaf(before).forEach(cell -> known.add(words(cell)));
        return BTrees.leaf(now).stream()
                .filter(cell -> !known.contains(words(cell)))
                .toList();
    }

    private static String words(Cell cell) {
        return cell.rowid()
                + cell.values().stream()
                        .map(value -> value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value))
                        .toList()
                        .toString();
    }
}
