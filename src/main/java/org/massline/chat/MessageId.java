package org.massline.chat;

/** Telegram's number of a message within its chat. */
public record MessageId(int value) {}
