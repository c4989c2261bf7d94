package org.massline.cli;

import java.io.PrintWriter;

/** What was looked at, a line each: well, or what to mend. */
final class Findings {
    private final PrintWriter out;
    private boolean wrong;

    Findings(PrintWriter out) {
        this.out = out;
    }

    void fine(String what, String how) {
        out.println("ok    " + what + ": " + how);
    }

    void mend(String what, String how) {
        wrong = true;
        out.println("MEND  " + what + ": " + how);
    }

    /** 0 if there is nothing to mend. */
    int exitCode() {
        return wrong ? 1 : 0;
    }
}
