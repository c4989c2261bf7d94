package org.massline.telegram;

/**
 * How the bot introduces itself to those who read one language.
 *
 * @param languageCode two letters of ISO 639-1; empty for everybody whose language has no description of its own
 * @param description what an empty chat shows, up to 512 characters
 * @param shortDescription what its profile shows, up to 120 characters
 */
public record BotDescription(String languageCode, String description, String shortDescription) {}
