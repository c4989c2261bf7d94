package org.massline.conversation;

import org.massline.chat.MessageId;
import org.massline.model.SuggestionNumber;

/**
 * A suggestion that lies open on the desk of a digest.
 *
 * @param message that is the desk
 */
public record DeskSpot(DeskPlace place, SuggestionNumber number, MessageId message) {}
