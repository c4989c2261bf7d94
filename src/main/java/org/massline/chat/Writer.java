package org.massline.chat;

import java.util.Optional;

/**
 * Who caused an event, as Telegram tells it with each update; none of it is stored as it is.
 *
 * @param name first and last name, as shown in Telegram
 * @param languageCode the IETF tag of the person's Telegram, where it is told
 */
public record Writer(PersonId id, String name, Optional<String> username, Optional<String> languageCode) {
    @Override
    public String toString() {
        return "Writer[hidden]";
    }
}
