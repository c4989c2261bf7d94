package org.massline.model;

import java.util.List;

/**
 * Some of many.
 *
 * @param index counted from 0
 * @param total how many there are on all pages together
 */
public record Page<T>(List<T> items, int index, int size, int total) {
    public Page {
        items = List.copyOf(items);
        if (index < 0 || size < 1 || total < 0 || items.size() > size) {
            throw new IllegalArgumentException(
                    "no such page: index " + index + ", size " + size + ", total " + total + ", items " + items.size());
        }
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return index + 1 < pages();
    }

    public boolean hasPrevious() {
        return index > 0;
    }
}
