package org.massline.turn;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.Change;
import org.massline.conversation.Occasion;
import org.massline.model.Language;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxEntry;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.store.Seconders;
import org.massline.store.Tellings;
import org.massline.store.Transaction;
import org.massline.text.Texts;

/**
 * Tells all who second a suggestion, or one that became a part of it. They may be thousands: then what is said is laid down
 * here, and {@link TellingRound} hands it over in steps, so that no transaction is long.
 *
 * <p>Each hears it once, and not at all if one of these suggestions is their own: they hear of that one.
 */
final class Crowd {
    /** So many are told at once; whoever caused it waits for that. */
    static final int MOST_AT_ONCE = 100;

    private final SchoolRegister register;
    private final Texts texts;
    private final InstantSource clock;

    Crowd(SchoolRegister register, Texts texts, InstantSource clock) {
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Tells them, or sees to it that they are told.
     *
     * @param earliest not before
     * @return how many are told, or will be, at most
     */
    int tell(Transaction transaction, SuggestionNumber number, Change.Tell tell, Instant earliest) {
        List<SuggestionNumber> family = new ArrayList<>();
        family.add(number);
        transaction.suggestions().partsOf(number).stream()
                .map(Suggestion::number)
                .forEach(family::add);
        int most = family.stream().mapToInt(transaction.seconders()::count).sum();
        if (most == 0) {
            return 0;
        }
        Tellings.Letter letter = letter(tell, family);
        int told = 0;
        for (SuggestionNumber each : family) {
            if (most > MOST_AT_ONCE) {
                transaction.tellings().add(each, letter, earliest, tell.undoWith());
            } else {
                Envelope envelope = new Envelope(each, letter, earliest, tell.undoWith());
                told += hand(transaction, envelope, transaction.seconders().of(each, Optional.empty(), MOST_AT_ONCE));
            }
        }
        return most > MOST_AT_ONCE ? most : told;
    }

    /**
     * Hands over to some more.
     *
     * @param most so many in one step
     * @return the last one reached; empty if there was none left
     */
    Optional<KeyedHash> step(Transaction transaction, Tellings.Telling telling, int most) {
        List<Seconders.Seconder> some = transaction.seconders().of(telling.number(), telling.reached(), most);
        hand(transaction, new Envelope(telling.number(), telling.letter(), clock.instant(), Optional.empty()), some);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().second());
    }

    /**
     * A letter, and to whom.
     *
     * @param number to those who second this one
     */
    private record Envelope(
            SuggestionNumber number, Tellings.Letter letter, Instant earliest, Optional<Long> undoWith) {}

    private int hand(Transaction transaction, Envelope envelope, List<Seconders.Seconder> seconders) {
        int told = 0;
        for (Seconders.Seconder seconder : seconders) {
            Address address = seconder.address();
            Optional<PersonRecord> person =
                    transaction.people().find(transaction.hasher().of(address.chat()));
            if (person.filter(each -> hears(each, envelope)).isPresent()) {
                write(transaction, person.get(), envelope);
                told++;
            }
        }
        return told;
    }

    private static boolean hears(PersonRecord person, Envelope envelope) {
        List<SuggestionNumber> family = envelope.letter().family();
        List<SuggestionNumber> before = family.subList(0, family.indexOf(envelope.number()));
        return !person.unreachable()
                && Notices.wants(
                        person.preferences(), Occasion.valueOf(envelope.letter().occasion()))
                && person.own().stream().noneMatch(family::contains)
                && person.seconded().stream().noneMatch(before::contains);
    }

    private void write(Transaction transaction, PersonRecord person, Envelope envelope) {
        Instant now = clock.instant();
        Instant due = person.preferences()
                .quiet()
                .map(quiet -> quiet.endAfter(envelope.earliest(), register.zone()))
                .orElse(envelope.earliest());
        String language = person.language(register.language()).tag();
        for (OutgoingMessage message : envelope.letter().messages().getOrDefault(language, List.of())) {
            OutboxEntry entry = OutboxEntry.of(person.address(), OutboxRow.Priority.BULK, message, now)
                    .undoneWith(envelope.undoWith());
            transaction.outbox().add(due.isAfter(now) ? entry.notBefore(due) : entry);
        }
    }

    private Tellings.Letter letter(Change.Tell tell, List<SuggestionNumber> family) {
        Map<String, List<OutgoingMessage>> messages = new HashMap<>();
        Arrays.stream(Language.values())
                .forEach(language -> messages.put(language.tag(), texts.render(tell.saying(), language)));
        return new Tellings.Letter(tell.occasion().name(), family, messages);
    }
}
