package org.massline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.model.Language;
import org.massline.model.SuggestionNumber;

/**
 * What is kept of a person, sealed. Not their name: it comes with each update.
 *
 * @param chosen the language they asked for
 * @param languageCode of their Telegram
 * @param admitted whether they passed the access rule
 * @param unreachable whether they blocked the bot
 * @param own the suggestions they sent, oldest first
 */
public record PersonRecord(
        Address address,
        Optional<Language> chosen,
        Optional<String> languageCode,
        boolean admitted,
        boolean unreachable,
        List<SuggestionNumber> own) {
    public PersonRecord {
        own = List.copyOf(own);
    }

    public static PersonRecord of(Address address, Optional<String> languageCode) {
        return new PersonRecord(address, Optional.empty(), languageCode, false, false, List.of());
    }

    public Language language(Language otherwise) {
        return chosen.orElseGet(() -> Language.closestTo(languageCode.orElse(null), otherwise));
    }

    public PersonRecord speaking(Optional<Language> language) {
        return new PersonRecord(address, language, languageCode, admitted, unreachable, own);
    }

    public PersonRecord withLanguageCode(Optional<String> code) {
        return new PersonRecord(address, chosen, code, admitted, unreachable, own);
    }

    public PersonRecord asAdmitted() {
        return new PersonRecord(address, chosen, languageCode, true, unreachable, own);
    }

    public PersonRecord asUnreachable(boolean now) {
        return new PersonRecord(address, chosen, languageCode, admitted, now, own);
    }

    public PersonRecord with(SuggestionNumber number) {
        List<SuggestionNumber> more = new ArrayList<>(own);
        more.add(number);
        return new PersonRecord(address, chosen, languageCode, admitted, unreachable, more);
    }
}
