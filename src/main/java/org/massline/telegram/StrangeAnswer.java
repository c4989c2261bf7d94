package org.massline.telegram;

import java.io.IOException;

/** Something answered in the place of the Bot API: a proxy's page, a server that is being restarted, a cut body. */
final class StrangeAnswer extends IOException {
    private final int status;

    StrangeAnswer(int status) {
        super("HTTP " + status + " with something that is no answer of the Bot API");
        this.status = status;
    }

    int status() {
        return status;
    }
}
