package org.massline.bench;

import java.io.IOException;
import java.util.Map;

/** A database that a contender finds empty; closed, it is gone. */
interface FreshDatabase extends AutoCloseable {
    /** What tells the contender of it. */
    Map<String, String> environment();

    /** How large it is. */
    long bytes() throws IOException;

    @Override
    void close() throws IOException;
}
