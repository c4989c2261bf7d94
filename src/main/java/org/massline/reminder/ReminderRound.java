package org.massline.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.massline.chat.Saying;
import org.massline.conversation.Audience;
import org.massline.conversation.Change;
import org.massline.conversation.Occasion;
import org.massline.model.AuditAction;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.SchoolCalendar;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.model.WorkingDays;
import org.massline.store.Audit;
import org.massline.store.Promises;
import org.massline.store.Reminders;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.massline.turn.Notices;
import org.massline.turn.SchoolRegister;

/**
 * Reminds of what is due, once of each thing: that it was reminded of stands in the same transaction as the message.
 *
 * <p>Safe for use by several threads.
 */
public final class ReminderRound {
    /** On working days, not before people are at work; everybody's own quiet hours are kept beside that. */
    private static final int FIRST_HOUR = 8;
    /** What has been late for longer, say before an upgrade, comes with the digest. */
    private static final WorkingDays MOST_LATE = new WorkingDays(20);
    /** Of each kind in one go; the next go takes the next. */
    private static final int MOST = 200;

    private static final WorkingDays ONE = new WorkingDays(1);

    private final Store store;
    private final Notices notices;
    private final SchoolRegister register;
    private final ReminderSettings settings;

    public ReminderRound(Store store, Notices notices, SchoolRegister register, ReminderSettings settings) {
        this.store = store;
        this.notices = notices;
        this.register = register;
        this.settings = settings;
    }

    /** Marks promises whose day has passed, and reminds of what is due at {@code now}; returns of how much. */
    public int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, register.zone());
        store.write(transaction -> markMissed(transaction, today));
        int hour = now.atZone(register.zone()).getHour();
        return register.calendar().isWorkingDay(today) && hour >= FIRST_HOUR
                ? store.write(transaction -> remind(transaction, today, now))
                : 0;
    }

    private static int markMissed(Transaction transaction, LocalDate today) {
        List<Promises.Missed> missed = transaction.promises().markMissed(today, MOST);
        missed.forEach(each -> transaction
                .audit()
                .add(new Audit.Entry(
                        today,
                        Optional.empty(),
                        Optional.of(each.number()),
                        AuditAction.PROMISE_MISSED,
                        each.promisedOn().toString())));
        return missed.size();
    }

    private int remind(Transaction transaction, LocalDate today, Instant now) {
        List<Reminder> reminders = due(transaction, today).stream()
                .filter(each -> transaction
                        .reminders()
                        .mark(each.kind().stored(), each.suggestion().number(), each.day(), today))
                .toList();
        if (!reminders.isEmpty()) {
            tell(transaction, reminders, now);
        }
        return reminders.size();
    }

    private List<Reminder> due(Transaction transaction, LocalDate today) {
        SchoolCalendar calendar = register.calendar();
        LocalDate next = calendar.after(today, ONE);
        // Of days on which nobody worked nobody was reminded.
        LocalDate oldest = calendar.before(today, MOST_LATE);
        LocalDate yesterday = today.minusDays(1);
        LocalDate lateForDays = calendar.before(today, settings.escalateAfter());
        List<Reminder> due = new ArrayList<>();
        due.addAll(promises(transaction, Reminder.Kind.PROMISE_MISSED, new Reminders.Days(oldest, yesterday), today));
        due.addAll(targets(transaction, Reminder.Kind.TARGET_MISSED, new Reminders.Days(oldest, yesterday), today));
        due.addAll(promises(transaction, Reminder.Kind.PROMISE_SOON, new Reminders.Days(today, next), today));
        due.addAll(targets(transaction, Reminder.Kind.TARGET_SOON, new Reminders.Days(today, next), today));
        Reminders.Days late = new Reminders.Days(calendar.before(lateForDays, MOST_LATE), lateForDays);
        due.addAll(targets(transaction, Reminder.Kind.TARGET_ESCALATED, late, today));
        return due;
    }

    private List<Reminder> targets(Transaction transaction, Reminder.Kind kind, Reminders.Days days, LocalDate today) {
        List<TopicId> topics = register.topics().stream().map(Topic::id).toList();
        return transaction.reminders().unanswered(kind.stored(), topics, days, today, MOST).stream()
                .map(suggestion -> new Reminder(kind, suggestion, suggestion.targetOn()))
                .toList();
    }

    private List<Reminder> promises(Transaction transaction, Reminder.Kind kind, Reminders.Days days, LocalDate today) {
        return transaction.reminders().promised(kind.stored(), days, today, MOST).stream()
                .flatMap(suggestion ->
                        suggestion.course().promisedOn().stream().map(day -> new Reminder(kind, suggestion, day)))
                .toList();
    }

    /** One message to each, whatever there is. */
    private void tell(Transaction transaction, List<Reminder> reminders, Instant now) {
        List<Cadre> all = transaction.cadres().all();
        Map<SuggestionNumber, List<Cadre>> responsible = new HashMap<>();
        Map<CadreId, List<Reminder>> toCadres = new LinkedHashMap<>();
        Map<CadreId, List<Reminder>> toAdministrators = new LinkedHashMap<>();
        for (Reminder each : reminders) {
            List<Cadre> own = responsibleFor(each.suggestion(), all);
            responsible.put(each.suggestion().number(), own);
            List<Cadre> administrators = all.stream()
                    .filter(Cadre::isAdministrator)
                    .filter(cadre -> !own.contains(cadre))
                    .toList();
            if (each.kind() == Reminder.Kind.TARGET_ESCALATED) {
                administrators.forEach(cadre -> add(toAdministrators, cadre, each));
            } else {
                (own.isEmpty() ? administrators : own).forEach(cadre -> add(toCadres, cadre, each));
            }
        }
        ReminderComposer composer =
                new ReminderComposer(register.topics().stream().collect(Collectors.toMap(Topic::id, topic -> topic)));
        toCadres.forEach((cadre, own) -> tell(transaction, cadre, Occasion.URGENT, composer.toCadre(own), now));
        // Somebody must hear of it, whatever they chose for what is their own.
        toAdministrators.forEach((cadre, late) ->
                tell(transaction, cadre, Occasion.NEEDED, composer.toAdministrator(late, responsible), now));
    }

    private void tell(Transaction transaction, CadreId cadre, Occasion occasion, Saying saying, Instant now) {
        notices.tell(transaction, new Change.Tell(new Audience.OneCadre(cadre), occasion, saying), now);
    }

    private static void add(Map<CadreId, List<Reminder>> to, Cadre cadre, Reminder reminder) {
        to.computeIfAbsent(cadre.id(), first -> new ArrayList<>()).add(reminder);
    }

    /** Whom it is assigned to; else those who answer for its topic. */
    private static List<Cadre> responsibleFor(Suggestion suggestion, List<Cadre> all) {
        Optional<Cadre> assigned = suggestion
                .course()
                .assignedTo()
                .flatMap(id ->
                        all.stream().filter(cadre -> cadre.id().equals(id)).findFirst());
        return assigned.map(List::of)
                .orElseGet(() -> all.stream()
                        .filter(cadre -> cadre.answersFor(suggestion.topic()))
                        .toList());
    }
}
