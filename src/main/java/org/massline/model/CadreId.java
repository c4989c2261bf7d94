package org.massline.model;

/** Which cadre. */
public record CadreId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
