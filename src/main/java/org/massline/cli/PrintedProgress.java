package org.massline.cli;

import java.io.PrintWriter;
import org.massline.store.backup.Progress;

/** Prints how far long work has come, a line for each tenth of a step. */
final class PrintedProgress implements Progress {
    private static final int TENTHS = 10;

    private final PrintWriter out;
    private String step = "";
    private long tenth = -1;

    PrintedProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(String current, long done, long total) {
        long reached = total == 0 ? TENTHS : done * TENTHS / total;
        if (!current.equals(step) || reached > tenth) {
            step = current;
            tenth = reached;
            out.println(current + ": " + reached * TENTHS + " %");
            out.flush();
        }
    }
}
