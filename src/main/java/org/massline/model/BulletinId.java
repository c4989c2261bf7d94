package org.massline.model;

/** Which bulletin. */
public record BulletinId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
