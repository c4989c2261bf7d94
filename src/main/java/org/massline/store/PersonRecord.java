package org.massline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.model.InquiryId;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.SuggestionNumber;

/**
 * What is kept of a person, sealed. Not their name: it comes with each update.
 *
 * @param chosen the language they asked for
 * @param languageCode of their Telegram
 * @param admitted whether they passed the access rule
 * @param unreachable whether they blocked the bot, or it could not deliver to them, and they were not heard of since
 * @param own the suggestions they sent, oldest first
 * @param seconded the suggestions that they second, oldest first
 * @param answered the inquiries that they answered, oldest first
 */
public record PersonRecord(
        Address address,
        Optional<Language> chosen,
        Optional<String> languageCode,
        boolean admitted,
        boolean unreachable,
        List<SuggestionNumber> own,
        Preferences preferences,
        List<SuggestionNumber> seconded,
        List<InquiryId> answered) {
    public PersonRecord {
        own = List.copyOf(own);
        // Records of earlier versions lack what came later.
        preferences = preferences == null ? Preferences.DEFAULT : preferences;
        seconded = seconded == null ? List.of() : List.copyOf(seconded);
        answered = answered == null ? List.of() : List.copyOf(answered);
    }

    public static PersonRecord of(Address address, Optional<String> languageCode) {
        return new PersonRecord(
                address,
                Optional.empty(),
                languageCode,
                false,
                false,
                List.of(),
                Preferences.DEFAULT,
                List.of(),
                List.of());
    }

    public Language language(Language otherwise) {
        return chosen.orElseGet(() -> Language.closestTo(languageCode.orElse(null), otherwise));
    }

    public PersonRecord speaking(Optional<Language> language) {
        return new PersonRecord(
                address, language, languageCode, admitted, unreachable, own, preferences, seconded, answered);
    }

    public PersonRecord withLanguageCode(Optional<String> code) {
        return new PersonRecord(address, chosen, code, admitted, unreachable, own, preferences, seconded, answered);
    }

    public PersonRecord asAdmitted() {
        return new PersonRecord(address, chosen, languageCode, true, unreachable, own, preferences, seconded, answered);
    }

    public PersonRecord asUnreachable(boolean now) {
        return new PersonRecord(address, chosen, languageCode, admitted, now, own, preferences, seconded, answered);
    }

    public PersonRecord with(SuggestionNumber number) {
        List<SuggestionNumber> more = new ArrayList<>(own);
        more.add(number);
        return new PersonRecord(
                address, chosen, languageCode, admitted, unreachable, more, preferences, seconded, answered);
    }

    /** Nothing in it leads to that suggestion any more. */
    public PersonRecord without(SuggestionNumber number) {
        List<SuggestionNumber> others =
                own.stream().filter(each -> !each.equals(number)).toList();
        return new PersonRecord(
                address, chosen, languageCode, admitted, unreachable, others, preferences, seconded, answered);
    }

    public PersonRecord preferring(Preferences changed) {
        return new PersonRecord(address, chosen, languageCode, admitted, unreachable, own, changed, seconded, answered);
    }

    public PersonRecord seconding(List<SuggestionNumber> numbers) {
        return new PersonRecord(
                address, chosen, languageCode, admitted, unreachable, own, preferences, numbers, answered);
    }

    public PersonRecord answering(List<InquiryId> inquiries) {
        return new PersonRecord(
                address, chosen, languageCode, admitted, unreachable, own, preferences, seconded, inquiries);
    }
}
