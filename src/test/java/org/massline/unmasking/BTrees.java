package org.massline.unmasking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A SQLite file as bytes, for whom it matters where in it something stands (Database File Format, 'B-tree Pages'). */
final class BTrees {
    private static final int FILE_HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int RESERVED_AT = 20;
    private static final int FIRST_FREE_AT = 32;
    private static final int INTERIOR_INDEX = 2;
    private static final int INTERIOR_TABLE = 5;
    private static final int LEAF_INDEX = 10;
    private static final int LEAF_TABLE = 13;
    /** The first page begins with the file's header; any other will do. */
    private static final int SINGLE = 2;

    private final ByteBuffer file;
    private final int pageSize;
    private final int usable;

    BTrees(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int size = file.getShort(PAGE_SIZE_AT) & 0xffff;
        pageSize = size == 1 ? 65_536 : size;
        usable = pageSize - (file.get(RESERVED_AT) & 0xff);
    }

    /** A page alone, in a file of which nothing else is known. */
    private BTrees(byte[] page, int pageSize) {
        this.pageSize = pageSize;
        usable = pageSize;
        file = ByteBuffer.allocate(SINGLE * pageSize).put((SINGLE - 1) * pageSize, page);
    }

    /**
     * A row, or an entry of an index, where it stands.
     *
     * @param page counted from 1
     * @param offset of its bytes in the page
     * @param rowid null where the tree is one of keys
     * @param values numbers, texts and bytes, as far as they stand in the page
     */
    record Cell(int page, int offset, @Nullable Long rowid, List<@Nullable Object> values) {}

    /** All cells of the tree with this root, in its order. */
    void walk(int root, Consumer<Cell> visitor) {
        int start = (root - 1) * pageSize;
        int header = root == 1 ? FILE_HEADER : 0;
        int type = file.get(start + header);
        int cells = file.getShort(start + header + 3) & 0xffff;
        boolean leaf = type == LEAF_INDEX || type == LEAF_TABLE;
        int pointers = start + header + (leaf ? 8 : 12);
        for (int each = 0; each < cells; each++) {
            int offset = file.getShort(pointers + 2 * each) & 0xffff;
            if (!leaf) {
                walk(file.getInt(start + offset), visitor);
            }
            if (type != INTERIOR_TABLE) {
                visitor.accept(cell(root, offset, start + offset + (leaf ? 0 : Integer.BYTES), type == LEAF_TABLE));
            }
        }
        if (type == INTERIOR_TABLE || type == INTERIOR_INDEX) {
            walk(file.getInt(start + header + 8), visitor);
        }
    }

    private Cell cell(int page, int offset, int at, boolean table) {
        ByteBuffer cell = file.duplicate().position(at);
        long payload = varint(cell);
        Long rowid = table ? (Long) varint(cell) : null;
        ByteBuffer record = file.slice(cell.position(), local(payload, table));
        return new Cell(page, offset, rowid, values(record));
    }

    /** How much of it stands in the page; the rest is in pages of its own. */
    private int local(long payload, boolean table) {
        int most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        if (payload <= most) {
            return (int) payload;
        }
        int least = (usable - 12) * 32 / 255 - 23;
        int some = least + (int) ((payload - least) % (usable - 4));
        return some <= most ? some : least;
    }

    private static List<@Nullable Object> values(ByteBuffer record) {
        int end = (int) varint(record);
        List<Long> types = new ArrayList<>();
        while (record.position() < end) {
            types.add(varint(record));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (long type : types) {
            int length = length(type);
            if (length > record.remaining()) {
                break;
            }
            byte[] bytes = new byte[length];
            record.get(bytes);
            values.add(value(type, bytes));
        }
        return values;
    }

    private static int length(long type) {
        if (type >= 12) {
            return (int) ((type - 12) / 2);
        }
        return switch ((int) type) {
            case 5 -> 6;
            case 6, 7 -> 8;
            case 8, 9, 0 -> 0;
            default -> (int) type;
        };
    }

    private static @Nullable Object value(long type, byte[] bytes) {
        if (type >= 12) {
            return type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
        }
        if (type == 0) {
            return null;
        }
        if (type == 7) {
            return ByteBuffer.wrap(bytes).getDouble();
        }
        if (type >= 8) {
            return type - 8;
        }
        long value = bytes[0];
        for (int each = 1; each < bytes.length; each++) {
            value = (value << 8) | (bytes[each] & 0xff);
        }
        return value;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int each = 0; each < 8; each++) {
            int next = bytes.get();
            value = (value << 7) | (next & 0x7f);
            if (next >= 0) {
                return value;
            }
        }
        return (value << 8) | (bytes.get() & 0xff);
    }

    /** The cells of a single page, not the first one, if it is a leaf of whatever tree; else none. */
    static List<Cell> leaf(byte[] page) {
        List<Cell> found = new ArrayList<>();
        if (page[0] == LEAF_INDEX || page[0] == LEAF_TABLE) {
            new BTrees(page, page.length).walk(SINGLE, found::add);
        }
        return found;
    }

    /** The leaves of the tree with this root. */
    Set<Integer> leaves(int root) {
        Set<Integer> leaves = new HashSet<>();
        walk(root, cell -> leaves.add(cell.page()));
        return leaves;
    }

    /** The pages in which nothing stands any more; those that list them hold nothing but numbers of pages. */
    List<byte[]> freePages() {
        List<byte[]> pages = new ArrayList<>();
        for (int list = file.getInt(FIRST_FREE_AT); list != 0; list = file.getInt((list - 1) * pageSize)) {
            int start = (list - 1) * pageSize;
            int listed = file.getInt(start + Integer.BYTES);
            for (int each = 0; each < listed; each++) {
                int page = (file.getInt(start + (2 + each) * Integer.BYTES) - 1) * pageSize;
                pages.add(Arrays.copyOfRange(file.array(), page, page + pageSize));
            }
        }
        return pages;
    }
}
