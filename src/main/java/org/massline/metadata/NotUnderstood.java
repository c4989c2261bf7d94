package org.massline.metadata;

/** A file is broken, or holds something that is not known here. Nothing of it is quoted. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1;

    NotUnderstood(String what) {
        super(what, null, false, false);
    }
}
