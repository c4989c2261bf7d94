package org.massline.model;

/** The number that people say to each other: #41. Counted from 1. */
public record SuggestionNumber(long value) implements Comparable<SuggestionNumber> {
    public SuggestionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("a suggestion's number starts at 1, not " + value);
        }
    }

    @Override
    public int compareTo(SuggestionNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}
