package org.massline.chat;

/** A button in words. */
public sealed interface Button {
    String label();

    record Tap(String label, String data) implements Button {}

    record Link(String label, String url) implements Button {}
}
