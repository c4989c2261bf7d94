package org.massline.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Saying;
import org.massline.conversation.DeskPage;
import org.massline.conversation.Need;
import org.massline.model.Cadre;
import org.massline.privacy.WithoutWords;
import org.massline.store.Digests;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.StoreUnavailable;
import org.massline.store.Transaction;
import org.massline.text.Texts;
import org.massline.turn.DigestQuestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the digests that are due: one for each recipient and week, whatever happens.
 *
 * <p>The row that says so and the messages in the outbox are written in one transaction, and the row's key is recipient and
 * week. So a crash leaves both or neither, of two replicas one succeeds, and an hour that comes twice finds the row. After
 * weeks without a round, the first one covers all that was missed, but not in anybody's quiet hours.
 *
 * <p>Safe for use by several threads.
 */
public final class DigestRound implements DigestQuestions {
    private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

    private final Store store;
    private final Texts texts;
    private final DigestSettings settings;
    private final Recipients recipients;
    private final Desks desks;

    public DigestRound(Store store, Texts texts, DigestSettings settings) {
        this.store = store;
        this.texts = texts;
        this.settings = settings;
        this.recipients = new Recipients(settings);
        this.desks = new Desks(recipients);
    }

    /**
     * Writes what is due at {@code now} and not yet written. One recipient's failure is logged and keeps nobody else waiting;
     * the next round tries again.
     *
     * @return how many digests went to the outbox
     * @throws StoreUnavailable if the database cannot take them; those written before stay written
     */
    public int run(Instant now) {
        int written = 0;
        for (String key : store.read(transaction -> unwritten(transaction, now))) {
            try {
                if (isDue(key, now) && store.write(transaction -> write(transaction, key, now))) {
                    written++;
                }
            } catch (StoreUnavailable unavailable) {
                throw unavailable;
            } catch (RuntimeException failure) {
                LOG.error(
                        "the digest for {} could not be written, the next round tries again: {}",
                        key,
                        WithoutWords.of(failure));
            }
        }
        return written;
    }

    /** The week of a day, as it is stored. */
    public static String weekOf(LocalDate day) {
        return IsoWeek.of(day).stored();
    }

    /** Whom this week's digest may still be missing: of nearly all rounds nobody, so that it costs little to ask. */
    private List<String> unwritten(Transaction transaction, Instant now) {
        List<String> keys = new ArrayList<>();
        recipients.times(transaction).forEach((key, time) -> {
            Due due = Due.latest(time, settings.zone(), now);
            if (!Issue.isWritten(due, DigestFacts.last(transaction, key, due.week()))) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Some wait for weeks, since they blocked the bot: nobody who writes shall wait for them. */
    private boolean isDue(String key, Instant now) {
        return store.read(transaction -> recipients
                .find(transaction, key)
                .flatMap(recipient -> issue(transaction, recipient, now))
                .isPresent());
    }

    @Override
    public List<Saying> preview(Transaction transaction, Cadre cadre, LocalDate today) {
        Recipient recipient = recipients.ofCadre(transaction, cadre);
        Optional<Digests.Written> last = DigestFacts.last(transaction, recipient, IsoWeek.of(today));
        Issue issue =
                Issue.preview(recipient, last, today, transaction.suggestions().newestNumber());
        return DigestComposer.compose(
                new DigestFacts(transaction, recipient, issue, today).week(DigestWeek.Occasion.PREVIEW));
    }

    @Override
    public DeskPage desk(Transaction transaction, Need.Desk need, LocalDate today) {
        return desks.page(transaction, need, today);
    }

    @Override
    public DeskPage.Around around(Transaction transaction, Need.DeskAround need, LocalDate today) {
        return desks.around(transaction, need, today);
    }

    @Override
    public void groupsBegin(Transaction transaction, Instant now) {
        for (Recipient group : recipients.groups(transaction)) {
            boolean begins =
                    issue(transaction, group, now).filter(Issue::isSilent).isPresent();
            if (begins) {
                boolean _ = write(transaction, group.key(), now);
            }
        }
    }

    /** Whether a digest went to the outbox. All is asked again, since it may have changed since the round began. */
    private boolean write(Transaction transaction, String key, Instant now) {
        Optional<Recipient> found = recipients.find(transaction, key);
        Optional<Issue> due = found.flatMap(recipient -> issue(transaction, recipient, now));
        if (found.isEmpty() || due.isEmpty()) {
            return false;
        }
        Recipient recipient = found.get();
        Issue issue = due.get();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        Digests.Written row = new Digests.Written(issue.week().stored(), today, issue.upTo());
        if (!transaction.digests().markWritten(key, row)) {
            return false;
        }
        if (issue.isSilent() || recipient.topics().isEmpty()) {
            return false;
        }
        send(transaction, recipient, issue, now);
        return true;
    }

    private void send(Transaction transaction, Recipient recipient, Issue issue, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        DigestWeek.Occasion occasion = recipient.isGroup() ? DigestWeek.Occasion.GROUP : DigestWeek.Occasion.CADRE;
        DigestWeek week = new DigestFacts(transaction, recipient, issue, today).week(occasion);
        for (Saying saying : DigestComposer.compose(week)) {
            for (OutgoingMessage message : texts.render(saying, recipient.language())) {
                transaction.outbox().add(recipient.address(), OutboxRow.Priority.BULK, message, now);
            }
        }
    }

    private Optional<Issue> issue(Transaction transaction, Recipient recipient, Instant now) {
        if (!recipient.isReachable()) {
            return Optional.empty();
        }
        Due due = Due.latest(recipient.time(), settings.zone(), now);
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        Optional<Digests.Written> last = DigestFacts.last(transaction, recipient.key(), due.week());
        // It comes at the hour that they chose, whichever that is; who missed it is not woken for it.
        boolean waits = due.isLongAgo(now) && recipient.preferences().isQuiet(now, settings.zone());
        return Issue.of(recipient, due, last, today, transaction.suggestions().newestNumber())
                .filter(issue -> issue.isSilent() || !waits);
    }
}
