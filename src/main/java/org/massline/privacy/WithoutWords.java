package org.massline.privacy;

/** What may be logged of a failure: the message of an exception may quote what a person wrote, its place does not. */
public final class WithoutWords {
    private WithoutWords() {}

    /** The class of the failure and where it was thrown. */
    public static String of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + " at " + (trace.length > 0 ? trace[0] : "?");
    }
}
