package org.massline.playground.town;

import java.util.Optional;

/**
 * A button under a message.
 *
 * @param data what the bot is told when it is tapped; empty for a link
 * @param url where it leads; empty for a tap
 */
public record SeenButton(String label, Optional<String> data, Optional<String> url) {}
