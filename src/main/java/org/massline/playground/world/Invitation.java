package org.massline.playground.world;

/**
 * A link that the program shows on the page, for whoever is selected there to open.
 *
 * @param label for people: what the link makes of them
 */
public record Invitation(String label, String url) {}
