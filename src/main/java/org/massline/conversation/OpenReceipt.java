package org.massline.conversation;

import java.time.LocalDate;
import org.massline.chat.MessageId;
import org.massline.model.SuggestionNumber;

/**
 * The suggestion whose receipt somebody showed in this chat: for the rest of the day they can do with it what its contributor
 * can. Only as long does anything lead from the chat to it, and only within the sealed dialogue.
 *
 * @param from the message that showed it, with which the deletion of all begins
 * @param until the first day on which it is closed
 */
public record OpenReceipt(SuggestionNumber number, MessageId from, LocalDate until) {
    public boolean isOpenOn(LocalDate day) {
        return day.isBefore(until);
    }
}
