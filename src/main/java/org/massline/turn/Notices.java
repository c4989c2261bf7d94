package org.massline.turn;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.conversation.Audience;
import org.massline.conversation.Change;
import org.massline.conversation.Occasion;
import org.massline.model.Cadre;
import org.massline.model.Language;
import org.massline.model.Preferences;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxEntry;
import org.massline.store.OutboxRow;
import org.massline.store.PersonRecord;
import org.massline.store.Transaction;
import org.massline.text.Texts;

/**
 * Tells people what they did not ask for just now, each in their language, if they want to hear it, and not in their quiet
 * hours. Everything goes to the outbox within the transaction that caused it.
 */
public final class Notices {
    private final SchoolRegister register;
    private final Texts texts;
    private final InstantSource clock;
    private final Crowd crowd;

    public Notices(SchoolRegister register, Texts texts, InstantSource clock) {
        this.register = register;
        this.texts = texts;
        this.clock = clock;
        this.crowd = new Crowd(register, texts, clock);
    }

    /** Who is told. A group has no wishes of its own: it is told what cannot wait, and not at night. */
    private record Listener(Address address, Language language, Preferences preferences) {}

    /**
     * Tells it to everybody who is meant.
     *
     * @param undoUntil until then it waits, if it can be undone
     * @return how many are told
     */
    public int tell(Transaction transaction, Change.Tell tell, Instant undoUntil) {
        if (tell.to() instanceof Audience.Seconders(SuggestionNumber number)) {
            return crowd.tell(transaction, number, tell, tell.undoWith().isPresent() ? undoUntil : clock.instant());
        }
        int told = 0;
        for (Listener listener : listeners(transaction, tell.to())) {
            if (wants(listener.preferences(), tell.occasion())) {
                write(transaction, listener, tell, undoUntil);
                told++;
            }
        }
        return told;
    }

    private void write(Transaction transaction, Listener listener, Change.Tell tell, Instant undoUntil) {
        Instant now = clock.instant();
        Instant earliest = tell.undoWith().isPresent() ? undoUntil : now;
        Instant due = listener.preferences()
                .quiet()
                .map(quiet -> quiet.endAfter(earliest, register.zone()))
                .orElse(earliest);
        for (OutgoingMessage message : texts.render(tell.saying(), listener.language())) {
            OutboxEntry entry = OutboxEntry.of(listener.address(), OutboxRow.Priority.INTERACTIVE, message, now)
                    .about(about(tell.saying()))
                    .undoneWith(tell.undoWith());
            transaction.outbox().add(due.isAfter(now) ? entry.notBefore(due) : entry);
        }
    }

    /** In whose thread a reply to it belongs. */
    static Optional<About> about(Saying saying) {
        return switch (saying) {
            case Saying.Message message -> message.about();
            case Saying.News news -> Optional.of(About.forContributor(news.number()));
            case Saying.Attachments attachments -> attachments.about();
            case Saying.TapAnswer answer -> Optional.empty();
            case Saying.Reaction reaction -> Optional.empty();
            case Saying.Buttons buttons -> Optional.empty();
            case Saying.Deletion deletion -> Optional.empty();
            case Saying.Document document -> Optional.empty();
            case Saying.Enclosed enclosed -> Optional.empty();
            case Saying.In(var language, Saying inner) -> about(inner);
        };
    }

    static boolean wants(Preferences preferences, Occasion occasion) {
        return switch (occasion) {
            case STEP -> preferences.news() == Preferences.News.ALL;
            case QUESTION, OUTCOME -> preferences.news() != Preferences.News.NONE;
            case URGENT -> preferences.atOnce() != Preferences.AtOnce.NOTHING;
            case ORDINARY -> preferences.atOnce() == Preferences.AtOnce.EVERYTHING;
            case NEEDED -> true;
        };
    }

    private List<Listener> listeners(Transaction transaction, Audience audience) {
        return switch (audience) {
            case Audience.Author(SuggestionNumber number) ->
                transaction.suggestions().authorOf(number).flatMap(address -> person(transaction, address)).stream()
                        .toList();
            case Audience.Seconders seconders ->
                throw new IllegalArgumentException("who seconds is not gathered, but told in steps");
            case Audience.CadresOf(TopicId topic, var except) -> {
                List<Listener> listeners = new ArrayList<>();
                cadresOf(transaction, topic).stream()
                        .filter(cadre -> !except.equals(Optional.of(cadre.id())))
                        .forEach(cadre -> cadre(transaction, cadre).ifPresent(listeners::add));
                transaction
                        .topics()
                        .groupOf(topic)
                        .ifPresent(
                                group -> listeners.add(new Listener(group, register.language(), Preferences.DEFAULT)));
                yield listeners;
            }
            case Audience.OneCadre(var id) ->
                transaction.cadres().find(id).flatMap(cadre -> cadre(transaction, cadre)).stream()
                        .toList();
            case Audience.Administrators administrators ->
                transaction.cadres().all().stream()
                        .filter(Cadre::isAdministrator)
                        .flatMap(cadre -> cadre(transaction, cadre).stream())
                        .toList();
        };
    }

    /** Those who answer for it; of a topic for which nobody does, the administrators. */
    static List<Cadre> cadresOf(Transaction transaction, TopicId topic) {
        List<Cadre> all = transaction.cadres().all();
        List<Cadre> answering =
                all.stream().filter(cadre -> cadre.answersFor(topic)).toList();
        return answering.isEmpty() ? all.stream().filter(Cadre::isAdministrator).toList() : answering;
    }

    private Optional<Listener> cadre(Transaction transaction, Cadre cadre) {
        Address address = transaction.cadres().addressOf(cadre.id());
        Optional<PersonRecord> person =
                transaction.people().find(transaction.cadres().personOf(cadre.id()));
        return person.filter(PersonRecord::unreachable).isPresent()
                ? Optional.empty()
                : Optional.of(new Listener(
                        address,
                        person.map(each -> each.language(register.language())).orElse(register.language()),
                        person.map(PersonRecord::preferences).orElse(Preferences.DEFAULT)));
    }

    private Optional<Listener> person(Transaction transaction, Address address) {
        KeyedHash person = transaction.hasher().of(address.chat());
        return transaction
                .people()
                .find(person)
                .filter(each -> !each.unreachable())
                .map(each -> new Listener(address, each.language(register.language()), each.preferences()));
    }
}
