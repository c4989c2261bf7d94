package org.massline.turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Attachment;
import org.massline.conversation.Change;
import org.massline.conversation.Deed;
import org.massline.conversation.Dossier;
import org.massline.conversation.Receiver;
import org.massline.conversation.Verdicts;
import org.massline.model.AuditAction;
import org.massline.model.AuditDetail;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Point;
import org.massline.model.Promise;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.store.Audit;
import org.massline.store.Board;
import org.massline.store.Transaction;
import org.massline.store.UndoLog;

/** Carries out what cadres do, writes down who did it, and puts it back if they think better of it. */
final class Deeds {
    private final Transaction transaction;

    Deeds(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Does it.
     *
     * @throws IllegalStateException if the workflow does not allow it: the decision should have seen that
     */
    void carryOut(Change.Act act, Instant undoUntil) {
        SuggestionNumber number = act.number();
        Suggestion suggestion = transaction
                .suggestions()
                .lock(number)
                .orElseThrow(() -> new IllegalStateException(number + " was there when the decision was taken"));
        Stand before = Stand.of(suggestion);
        List<Promise> promises = transaction.promises().of(number);
        Optional<Point> point = point(act);
        int position = thread(act, point);
        Optional<UndoLog.OnBoard> board = board(act);
        Stand after = act.what().after(before, act.on());
        transaction.suggestions().put(number, after);
        promise(act, promises, after);
        answer(act, point);
        inquire(act);
        transaction
                .undoLog()
                .add(new UndoLog.Done(
                        act.deed(),
                        number,
                        act.by(),
                        suggestion.course().revision() + 1,
                        undoUntil,
                        new UndoLog.Before(before, promises, position, board, point)));
        audit(act.on(), act.by(), number, action(act.what()), detail(before, after, act.what()));
    }

    /** Puts it back; that it was done and undone stays written down. */
    void undo(Change.Undo undo) {
        UndoLog.Done done = transaction
                .undoLog()
                .find(undo.deed())
                .orElseThrow(() -> new IllegalStateException("the deed was there when the decision was taken"));
        SuggestionNumber number = done.number();
        transaction.suggestions().put(number, done.before().stand());
        transaction.promises().put(number, done.before().promises());
        done.before().point().ifPresent(point -> transaction.points().put(number, point));
        if (done.before().position() > 0) {
            transaction.threads().remove(number, done.before().position());
        }
        done.before()
                .board()
                .ifPresent(board -> board.entry()
                        .ifPresentOrElse(
                                entry -> transaction.board().publish(number, entry.text(), entry.cadre(), entry.on()),
                                () -> transaction.board().unpublish(number)));
        transaction.inquiries().takeBack(new InquiryId(undo.deed()));
        transaction.outbox().takeBack(undo.deed());
        transaction.undoLog().remove(undo.deed());
        audit(undo.on(), undo.by(), number, AuditAction.UNDO, "");
    }

    /** How the suggestion will stand if this cadre puts it back; empty if they cannot any more. */
    Optional<Dossier> undoable(long deed, CadreId by, Instant now) {
        return transaction
                .undoLog()
                .find(deed)
                .filter(done -> done.by().equals(by) && !now.isAfter(done.undoUntil()))
                .filter(done -> transaction
                        .suggestions()
                        .lock(done.number())
                        .filter(present -> present.course().revision() == done.revision())
                        .filter(present -> !isJudged(done.before().stand(), present))
                        .isPresent())
                .flatMap(done ->
                        Answers.dossier(transaction, done.number()).map(present -> before(present, done.before())));
    }

    /** Its contributor looked by themselves, and had the last word: what they said must not be of the next outcome. */
    private static boolean isJudged(Stand before, Suggestion present) {
        return before.status().isOpen()
                && !present.status().isOpen()
                && Verdicts.present(present).isPresent();
    }

    private Dossier before(Dossier present, UndoLog.Before before) {
        List<ThreadMessage> thread = new ArrayList<>(present.thread());
        Map<Integer, List<Attachment>> attachments = new HashMap<>(present.attachments());
        if (before.position() > 0) {
            thread.removeIf(message -> message.position() == before.position());
            attachments.remove(before.position());
        }
        Set<CadreId> holder = before.stand().assignedTo().map(Set::of).orElse(Set.of());
        Dossier shown = present.with(present.suggestion().with(before.stand()), thread, attachments)
                .knowing(transaction.cadres().named(holder).values());
        boolean published =
                before.board().map(board -> board.entry().isPresent()).orElse(present.published());
        return before.point().map(shown::with).orElse(shown).published(published);
    }

    /** The point that is answered, as it was before. */
    private Optional<Point> point(Change.Act act) {
        return act.what() instanceof Deed.AnswerPoint(int item, String text)
                ? transaction.points().of(act.number()).stream()
                        .filter(each -> each.item() == item)
                        .findFirst()
                : Optional.empty();
    }

    private void answer(Change.Act act, Optional<Point> before) {
        if (act.what() instanceof Deed.AnswerPoint(int item, String text)) {
            Point point = before.orElseThrow(() -> new IllegalStateException("point " + item + " was there"));
            transaction.points().put(act.number(), point.answered(act.by(), text, act.on()));
        }
    }

    private int thread(Change.Act act, Optional<Point> point) {
        return switch (act.what()) {
            case Deed.Reply(String text, var attachments) -> {
                int position = transaction.threads().addFromCadre(act.number(), act.by(), act.on(), text, false);
                transaction.threads().attach(act.number(), position, attachments);
                yield position;
            }
            case Deed.Ask(String text, var attachments) -> {
                int position = transaction.threads().addFromCadre(act.number(), act.by(), act.on(), text, true);
                transaction.threads().attach(act.number(), position, attachments);
                yield position;
            }
            // An answer that was none to its contributor gives way to another; it was said, and stays in the thread.
            case Deed.AnswerPoint answer ->
                point.flatMap(Point::answer)
                        .map(before -> transaction
                                .threads()
                                .addFromCadre(act.number(), before.by(), before.on(), before.text(), false))
                        .orElse(0);
            case Deed.Acknowledge acknowledge -> 0;
            case Deed.Promise promise -> 0;
            case Deed.Done done -> 0;
            case Deed.Decline decline -> 0;
            case Deed.Assign assign -> 0;
            case Deed.Merge merge -> 0;
            case Deed.Inquire inquire -> 0;
            case Deed.Publish publish -> 0;
            case Deed.Unpublish unpublish -> 0;
        };
    }

    /** Changes the board; returns how it stood there before, if the deed is one for everybody. */
    private Optional<UndoLog.OnBoard> board(Change.Act act) {
        SuggestionNumber number = act.number();
        return switch (act.what()) {
            case Deed.Publish(String text) -> {
                Optional<Board.Published> before = transaction.board().published(number);
                transaction.board().publish(number, text, act.by(), act.on());
                yield Optional.of(new UndoLog.OnBoard(before));
            }
            case Deed.Unpublish unpublish -> {
                Optional<Board.Published> before = transaction.board().published(number);
                transaction.board().unpublish(number);
                yield Optional.of(new UndoLog.OnBoard(before));
            }
            case Deed.Acknowledge acknowledge -> Optional.empty();
            case Deed.Promise promise -> Optional.empty();
            case Deed.Reply reply -> Optional.empty();
            case Deed.AnswerPoint answer -> Optional.empty();
            case Deed.Ask ask -> Optional.empty();
            case Deed.Done done -> Optional.empty();
            case Deed.Decline decline -> Optional.empty();
            case Deed.Assign assign -> Optional.empty();
            case Deed.Merge merge -> Optional.empty();
            case Deed.Inquire inquire -> Optional.empty();
        };
    }

    private void inquire(Change.Act act) {
        if (act.what() instanceof Deed.Inquire(Inquiry.Wording wording)) {
            SuggestionNumber number = act.number();
            InquiryId id = new InquiryId(act.deed());
            transaction.inquiries().ask(new Inquiry(id, number, act.by(), wording, act.on(), Optional.empty()));
        }
    }

    private void promise(Change.Act act, List<Promise> before, Stand after) {
        List<Promise> promises = new ArrayList<>(before);
        boolean open = !promises.isEmpty() && promises.getLast().end().isEmpty();
        if (act.what() instanceof Deed.Promise(LocalDate day, Optional<String> reason)) {
            if (open) {
                end(promises, Promise.Result.MOVED, act.on());
            }
            promises.add(new Promise(act.by(), act.on(), day, reason, Optional.empty()));
        } else if (open && act.what() instanceof Deed.Merge) {
            // Nobody waits for that day any more: it is neither kept nor missed.
            promises.removeLast();
        } else if (open && !after.status().isOpen()) {
            // It was promised that it would be done: what is declined was not kept.
            boolean kept = after.status() == Status.DONE
                    && !act.on().isAfter(promises.getLast().promisedOn());
            end(promises, kept ? Promise.Result.KEPT : Promise.Result.MISSED, act.on());
        }
        if (!promises.equals(before)) {
            transaction.promises().put(act.number(), promises);
        }
    }

    private static void end(List<Promise> promises, Promise.Result result, LocalDate on) {
        promises.addLast(promises.removeLast().ended(result, on));
    }

    private void audit(LocalDate on, CadreId by, SuggestionNumber number, AuditAction action, String detail) {
        transaction.audit().add(new Audit.Entry(on, Optional.of(by), Optional.of(number), action, detail));
    }

    private static AuditAction action(Deed deed) {
        return switch (deed) {
            case Deed.Acknowledge acknowledge -> AuditAction.ACKNOWLEDGE;
            case Deed.Promise promise -> AuditAction.PROMISE;
            case Deed.Reply reply -> AuditAction.REPLY;
            case Deed.Ask ask -> AuditAction.ASK;
            case Deed.AnswerPoint answer -> AuditAction.ANSWER_POINT;
            case Deed.Done done -> AuditAction.DONE;
            case Deed.Decline decline -> AuditAction.DECLINE;
            case Deed.Assign assign -> AuditAction.ASSIGN;
            case Deed.Merge merge -> AuditAction.MERGE;
            case Deed.Inquire(Inquiry.Wording wording) ->
                switch (wording.kind()) {
                    case QUESTION -> AuditAction.ASK_ALL;
                    case PLAN -> AuditAction.SHOW_PLAN;
                };
            case Deed.Publish publish -> AuditAction.PUBLISH;
            case Deed.Unpublish unpublish -> AuditAction.UNPUBLISH;
        };
    }

    /** Stored names and numbers: what anybody typed is not in it. */
    private static String detail(Stand before, Stand after, Deed deed) {
        String status = before.status().stored() + " " + after.status().stored();
        return switch (deed) {
            case Deed.Promise(LocalDate day, var reason) -> status + " " + day;
            case Deed.Assign(Receiver to, String note) ->
                to.cadre()
                        .map(AuditDetail::of)
                        .or(() -> to.topic().map(AuditDetail::of))
                        .orElse(AuditDetail.NONE)
                        .stored();
            case Deed.Merge(SuggestionNumber into) ->
                status + " " + AuditDetail.into(into).stored();
            case Deed.Acknowledge acknowledge -> status;
            case Deed.Reply reply -> status;
            case Deed.AnswerPoint answer ->
                status + " " + AuditDetail.ofPoint(answer.item()).stored();
            case Deed.Ask ask -> status;
            case Deed.Done done -> status;
            case Deed.Decline decline -> status;
            case Deed.Inquire inquire -> status;
            case Deed.Publish publish -> "";
            case Deed.Unpublish unpublish -> "";
        };
    }
}
