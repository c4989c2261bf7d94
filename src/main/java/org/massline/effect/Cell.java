package org.massline.effect;

import java.time.LocalDate;

/** What stands in one field of a table. */
sealed interface Cell {
    record Words(String text) implements Cell {}

    record Count(long value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Nothing() implements Cell {}
}
