package org.massline.chat;

/** A long text that a person typed; where a message cannot hold it, it goes on in the next one. */
public record Passage(String text) {}
