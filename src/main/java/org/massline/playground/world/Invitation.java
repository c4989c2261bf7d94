package org.massline.playground.world;

/**
 * A link that the program shows on the page, for whoever is selected there to open.
 *
 * @param label what the link makes of people: {@code cadre}, {@code administrator}, or another word of the page's texts
 */
public record Invitation(String label, String url) {}
