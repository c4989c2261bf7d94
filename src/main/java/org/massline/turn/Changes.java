package org.massline.turn;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.conversation.BoardChange;
import org.massline.conversation.Change;
import org.massline.conversation.Deed;
import org.massline.model.AuditAction;
import org.massline.model.AuditDetail;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Course;
import org.massline.model.Point;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.model.Verdict;
import org.massline.model.Workflow;
import org.massline.store.Audit;
import org.massline.store.Invitations;
import org.massline.store.PersonRecord;
import org.massline.store.Transaction;

/** Carries out what was decided, within the transaction that decided it. */
final class Changes {
    /** How long who told others something may think better of it. */
    static final Duration UNDO = Duration.ofSeconds(30);
    /** So much later it is told: what is undone in the last instant must not be on its way, and replicas' clocks differ. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final Transaction transaction;
    private final Talk talk;
    private final Notices notices;
    private final InstantSource clock;
    private Optional<PersonRecord> person;

    Changes(Transaction transaction, Talk talk, Notices notices, InstantSource clock) {
        this.transaction = transaction;
        this.talk = talk;
        this.notices = notices;
        this.clock = clock;
        this.person = Optional.of(talk.record());
    }

    /** The person as they are afterwards; nothing if they were erased. */
    Optional<PersonRecord> carryOut(List<Change> changes) {
        changes.forEach(this::carryOut);
        return person;
    }

    private void carryOut(Change change) {
        LocalDate today = talk.scene().today();
        switch (change) {
            case Change.Send send -> send(send);
            case Change.AddNote(SuggestionNumber number, LocalDate on, String text, List<Attachment> attachments) -> {
                int position = transaction.threads().addFromContributor(number, on, text);
                transaction.threads().attach(number, position, attachments);
                audit(number, AuditAction.NOTE, "");
            }
            case Change.AddToNote(SuggestionNumber number, Attachment attachment) ->
                joinLast(number, Optional.empty(), attachment);
            case Change.Act act -> act(act);
            case Change.Mute(SuggestionNumber number, CadreId by, LocalDate on) ->
                mute(number, by, Optional.of(on), AuditAction.MUTE);
            case Change.LiftMuting(SuggestionNumber number, CadreId by, LocalDate on) ->
                mute(number, by, Optional.empty(), AuditAction.LIFT);
            case Change.AddToReply(SuggestionNumber number, CadreId by, Attachment attachment) ->
                joinLast(number, Optional.of(by), attachment);
            case Change.Undo undo -> new Deeds(transaction).undo(undo);
            case Change.Tell tell ->
                notices.tell(transaction, tell, clock.instant().plus(UNDO).plus(MARGIN));
            case Change.MarkPoint(SuggestionNumber number, int item, Point.Mark mark) -> markPoint(number, item, mark);
            case Change.Withdraw(SuggestionNumber number, LocalDate on) -> {
                transaction.suggestions().withdraw(number, on);
                transaction.parts().leave(number);
                transaction.seconders().forgetWhoseWords(number);
                transaction.board().unpublish(number);
                // Nobody waits for that day any more: it is neither kept nor missed.
                transaction
                        .promises()
                        .put(
                                number,
                                transaction.promises().of(number).stream()
                                        .filter(promise -> promise.end().isPresent())
                                        .toList());
                audit(number, AuditAction.WITHDRAW, "");
            }
            case Change.Release(SuggestionNumber whole) ->
                transaction.parts().release(whole).forEach(part -> audit(part, AuditAction.STANDS_FOR_ITSELF, ""));
            case Change.Judge(SuggestionNumber number, Verdict verdict, LocalDate on) -> judge(number, verdict, on);
            case Change.JudgeInWords(SuggestionNumber number, String words) -> {
                transaction.verdicts().giveWords(number, words);
                audit(number, AuditAction.VERDICT_WORDS, "");
            }
            case Change.SpeakLanguage(var language) -> person = person.map(each -> each.speaking(language));
            case Change.Prefer(var preferences) -> person = person.map(each -> each.preferring(preferences));
            case Change.Appear(var cadre, var appearance) ->
                transaction.cadres().setAppearance(cadre, appearance);
            case Change.Admit admit -> person = person.map(PersonRecord::asAdmitted);
            case BoardChange board -> person = person.map(each -> new BoardChanges(transaction).carryOut(board, each));
            case Change.ForgetPerson(boolean keepTexts) -> {
                new Forgetting(transaction, talk, clock.instant()).forget(keepTexts, this::carryOut);
                person = Optional.empty();
            }
            case Change.AcceptInvitation(String code, String name) -> join(code, name, today);
            case Change.Invite(String code, var role, var topics, LocalDate expiresOn) -> {
                transaction.invitations().add(code, new Invitations.Grant(role, topics, expiresOn));
                auditOffice(AuditAction.INVITE, AuditDetail.of(role));
            }
            case Change.Assign(var topic, var cadre) -> {
                transaction.cadres().assign(topic, cadre);
                auditOffice(AuditAction.GIVE_TOPIC, AuditDetail.of(cadre).with(topic));
            }
            case Change.Unassign(var topic, var cadre) -> {
                transaction.cadres().unassign(topic, cadre);
                new LateNotices(transaction).take(topic, cadre);
                auditOffice(AuditAction.TAKE_TOPIC, AuditDetail.of(cadre).with(topic));
            }
            case Change.MeetHere(var topic) -> {
                meet(topic, Optional.of(talk.place()));
                auditOffice(AuditAction.GIVE_GROUP, AuditDetail.of(topic));
            }
            case Change.MeetNoMore(var topic) -> {
                meet(topic, Optional.empty());
                auditOffice(AuditAction.TAKE_GROUP, AuditDetail.of(topic));
            }
            case Change.Dismiss(var cadre) -> {
                ChatId chat = transaction.cadres().addressOf(cadre).chat();
                transaction.cadres().dismiss(cadre, today);
                new LateNotices(transaction).takeAll(chat);
                auditOffice(AuditAction.DISMISS, AuditDetail.of(cadre));
            }
            case Change.SetDigestTime(var cadre, var time) ->
                transaction.cadres().setDigestTime(cadre, time);
            case Change.ForBulletin(var deed) ->
                new BulletinChanges(transaction, today, clock.instant()).carryOut(deed);
            case Change.MarkUnreachable unreachable -> {
                // Whoever is unknown stays so: they may have been forgotten just before.
                person = person.map(each -> talk.stored().isPresent() ? each.asUnreachable(true) : each);
                transaction.outbox().drop(talk.record().address().chat());
            }
        }
    }

    private void send(Change.Send send) {
        if (send.signature() instanceof Signature.WithReceipt) {
            ReceiptCodes.Fresh fresh = talk.receipts().fresh().orElseThrow();
            transaction.suggestions().addWithoutAuthor(send.suggestion());
            transaction.receipts().give(send.number(), fresh.code().found(), fresh.hash());
        } else {
            transaction.suggestions().add(send.suggestion(), talk.record().address());
            person = person.map(each -> each.with(send.number()));
        }
        transaction.threads().attach(send.number(), 0, send.attachments());
        transaction.points().add(send.number(), send.points());
    }

    /** To the last message of whoever sends it: others may have written since. */
    private void joinLast(SuggestionNumber number, Optional<CadreId> by, Attachment attachment) {
        int position = transaction.threads().lastPosition(number, by);
        if (position == 0) {
            throw new IllegalStateException("what it joins in " + number + " was there when the decision was taken");
        }
        transaction.threads().attach(number, position, List.of(attachment));
    }

    private void act(Change.Act act) {
        new Deeds(transaction).carryOut(act, clock.instant().plus(UNDO));
        if (act.what() instanceof Deed.Done || act.what() instanceof Deed.Decline || act.what() instanceof Deed.Merge) {
            // Undone, or merged into one that is open, it has no outcome when the day comes, and nobody is asked.
            int days = talk.scene().school().limits().verdictDays();
            LocalDate day = act.on().plusDays(days);
            transaction.verdicts().askOn(act.number(), day);
            transaction
                    .suggestions()
                    .partsOf(act.number())
                    .forEach(part -> transaction.verdicts().askOn(part.number(), day));
        }
    }

    private void mute(SuggestionNumber number, CadreId by, Optional<LocalDate> on, AuditAction action) {
        transaction.mutings().mute(number, on);
        transaction
                .audit()
                .add(new Audit.Entry(talk.scene().today(), Optional.of(by), Optional.of(number), action, ""));
    }

    private void judge(SuggestionNumber number, Verdict verdict, LocalDate on) {
        Suggestion judged = transaction
                .suggestions()
                .find(number)
                .orElseThrow(() -> new IllegalStateException(number + " was there when the decision was taken"));
        Status before = judged.status();
        Status outcome =
                transaction.suggestions().wholeOf(judged).orElse(judged).status();
        transaction.verdicts().give(number, new Course.Judgement(verdict, "", on), outcome);
        audit(number, AuditAction.VERDICT, verdict.stored());
        if (verdict == Verdict.NO) {
            Status after = Workflow.after(before, Workflow.Step.REOPEN)
                    .orElseThrow(() -> new IllegalStateException("what is " + before.stored() + " is open already"));
            transaction.verdicts().reopen(number, after);
            audit(number, AuditAction.REOPEN, before.stored() + " " + after.stored());
        }
    }

    private void markPoint(SuggestionNumber number, int item, Point.Mark mark) {
        transaction.points().mark(number, item, mark);
        AuditAction action = mark == Point.Mark.ANSWERED ? AuditAction.POINT_ANSWERED : AuditAction.POINT_NOT_ANSWERED;
        audit(number, action, AuditDetail.ofPoint(item).stored());
    }

    /** A step of the contributor; that it was theirs is all that is said of who it was. */
    private void audit(SuggestionNumber number, AuditAction action, String detail) {
        transaction
                .audit()
                .add(new Audit.Entry(talk.scene().today(), Optional.empty(), Optional.of(number), action, detail));
    }

    private void meet(TopicId topic, Optional<Address> group) {
        Optional<Address> before = transaction.topics().groupOf(topic);
        transaction.topics().meet(topic, group);
        before.map(Address::chat)
                .filter(chat -> group.filter(now -> now.chat().equals(chat)).isEmpty())
                .ifPresent(chat -> new LateNotices(transaction).take(topic, chat));
    }

    /** What an administrator changed of who answers for what. */
    private void auditOffice(AuditAction action, AuditDetail detail) {
        auditOffice(talk.scene().person().cadre().map(Cadre::id), action, detail);
    }

    private void auditOffice(Optional<CadreId> by, AuditAction action, AuditDetail detail) {
        transaction.audit().add(new Audit.Entry(talk.scene().today(), by, Optional.empty(), action, detail.stored()));
    }

    private void join(String code, String name, LocalDate today) {
        Invitations.Grant grant = transaction
                .invitations()
                .find(code, today)
                .orElseThrow(() -> new IllegalStateException("the invitation was there when the decision was taken"));
        transaction.invitations().useUp(code);
        Cadre granted = new Cadre(
                transaction.cadres().nextId(),
                name,
                grant.role(),
                grant.topics(),
                talk.scene().school().digestTime());
        grant.place()
                .ifPresent(place -> transaction
                        .cadres()
                        .returnAs(place, talk.person(), talk.record().address()));
        transaction.cadres().join(talk.person(), talk.record().address(), granted, today);
        // Whoever joins as their very first act is told things from now on: in their language, as they prefer.
        transaction.people().save(talk.person(), talk.record());
        auditOffice(
                transaction.cadres().find(talk.person()).map(Cadre::id),
                AuditAction.JOIN,
                AuditDetail.of(grant.role()));
    }
}
