package org.massline.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.massline.chat.MessageId;
import org.massline.conversation.BulletinChoice;
import org.massline.conversation.BulletinDeed;
import org.massline.conversation.Need;
import org.massline.model.AuditAction;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.CadreId;
import org.massline.store.Audit;
import org.massline.store.Bulletins;
import org.massline.store.Transaction;

/** Carries out what is done with bulletins. */
final class BulletinChanges {
    /** What was done earlier nobody waits to hear of. */
    private static final int DAYS_BACK = 365;

    private final Transaction transaction;
    private final LocalDate today;
    private final Instant now;

    BulletinChanges(Transaction transaction, LocalDate today, Instant now) {
        this.transaction = transaction;
        this.today = today;
        this.now = now;
    }

    static BulletinChoice.Page choices(Transaction transaction, Need.BulletinChoices need, LocalDate today) {
        int size = BulletinChoice.Page.SIZE;
        // One more than is shown tells whether there is a next page.
        List<BulletinChoice> found = transaction
                .bulletins()
                .candidates(need.topics(), need.published(), today.minusDays(DAYS_BACK), need.page() * size, size + 1)
                .stream()
                .map(BulletinChanges::choice)
                .toList();
        return new BulletinChoice.Page(
                found.subList(0, Math.min(size, found.size())), need.page(), found.size() > size);
    }

    static BulletinChoice choice(Bulletins.Candidate candidate) {
        return new BulletinChoice(candidate.suggestion(), candidate.published(), candidate.isTaken());
    }

    void carryOut(BulletinDeed deed) {
        Bulletins bulletins = transaction.bulletins();
        switch (deed) {
            case BulletinDeed.Put(CadreId cadre, Bulletin.Pair pair) ->
                bulletins.put(
                        bulletins.draftOf(cadre).map(Bulletin::id).orElseGet(() -> bulletins.begin(cadre, true, today)),
                        pair);
            case BulletinDeed.TakeOut(CadreId cadre, var number) ->
                withDraft(cadre, id -> bulletins.takeOut(id, number));
            case BulletinDeed.Head(CadreId cadre, String heading) ->
                withDraft(cadre, id -> bulletins.setHeading(id, heading));
            case BulletinDeed.ToChannel(CadreId cadre, boolean yes) ->
                withDraft(cadre, id -> bulletins.setToChannel(id, yes));
            case BulletinDeed.Discard(CadreId cadre) -> withDraft(cadre, bulletins::discard);
            case BulletinDeed.Send(CadreId cadre, int revision, int people, MessageId progress) ->
                withDraft(cadre, id -> {
                    if (bulletins.send(id, revision, people, progress)) {
                        audit(cadre, AuditAction.BULLETIN_SENT, id);
                    }
                });
            case BulletinDeed.Pause(CadreId cadre, BulletinId id) ->
                ofStatus(id, Set.of(Bulletin.Status.SENDING)).ifPresent(found -> {
                    transaction.bulletinQueue().become(id, Bulletin.Status.PAUSED);
                    transaction.bulletinQueue().rest(id, now);
                    audit(cadre, AuditAction.BULLETIN_PAUSED, id);
                });
            case BulletinDeed.GoOn(CadreId cadre, BulletinId id) ->
                ofStatus(id, Set.of(Bulletin.Status.PAUSED)).ifPresent(found -> {
                    // What rests is looked at in the next rounds, some at a time: there may be thousands, each with
                    // quiet hours of
                    // its own.
                    transaction.bulletinQueue().become(id, Bulletin.Status.SENDING);
                    audit(cadre, AuditAction.BULLETIN_WENT_ON, id);
                });
            case BulletinDeed.Stop(CadreId cadre, BulletinId id) ->
                ofStatus(id, Set.of(Bulletin.Status.SENDING, Bulletin.Status.PAUSED))
                        .ifPresent(found -> {
                            transaction.bulletinQueue().become(id, Bulletin.Status.STOPPED);
                            transaction.bulletinQueue().drop(id, now);
                            audit(cadre, AuditAction.BULLETIN_STOPPED, id);
                        });
        }
    }

    private void withDraft(CadreId cadre, Consumer<BulletinId> then) {
        transaction.bulletins().draftOf(cadre).map(Bulletin::id).ifPresent(then);
    }

    /**
     * Locked, so that nothing more is handed over until this is committed; and asked again, since it may have come to its end
     * meanwhile.
     */
    private Optional<Bulletin> ofStatus(BulletinId id, Set<Bulletin.Status> any) {
        return transaction.bulletins().lock(id).filter(found -> any.contains(found.status()));
    }

    private void audit(CadreId cadre, AuditAction action, BulletinId id) {
        transaction.audit().add(new Audit.Entry(today, Optional.of(cadre), Optional.empty(), action, id.toString()));
    }
}
