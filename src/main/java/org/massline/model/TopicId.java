package org.massline.model;

/** Which topic. */
public record TopicId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
