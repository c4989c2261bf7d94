package org.massline.chat;

import java.util.ArrayList;
import java.util.List;

/** Lists of lists. */
final class Rows {
    private Rows() {}

    /** The same rows, that nobody can change. */
    static <T> List<List<T>> copyOf(List<List<T>> rows) {
        List<List<T>> copies = new ArrayList<>(rows.size());
        for (List<T> row : rows) {
            copies.add(List.copyOf(row));
        }
        return List.copyOf(copies);
    }
}
