package org.massline.telegram;

/** A certificate will not do; the message says why and what to do. */
public final class UnusableCertificate extends Exception {
    UnusableCertificate(String message) {
        super(message);
    }
}
