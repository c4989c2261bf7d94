package org.massline.turn;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.Dossier;
import org.massline.conversation.Facts;
import org.massline.conversation.Invitation;
import org.massline.conversation.Need;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Muting;
import org.massline.model.Point;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.store.OpenSuggestions;
import org.massline.store.Search;
import org.massline.store.Transaction;

/** Answers what decisions ask for, each kind of need from its place. */
final class Answers {
    /** 128 bits: nobody guesses it. */
    private static final int CODE_BYTES = 16;

    private final Admission admission;
    private final Pace pace;
    private final DigestQuestions digests;
    private final EffectReports effectReports;
    private final PersonalData personalData;
    private final InstantSource clock;
    private final boolean hasChannel;
    private final SecureRandom random = new SecureRandom();

    Answers(Turn.Neighbours neighbours, PersonalData personalData, InstantSource clock, boolean hasChannel) {
        this.clock = clock;
        this.effectReports = neighbours.effectReports();
        this.hasChannel = hasChannel;
        this.admission = neighbours.admission();
        this.pace = neighbours.pace();
        this.digests = neighbours.digests();
        this.personalData = personalData;
    }

    Facts to(Set<Need<?>> needs, Transaction transaction, Talk talk) {
        Map<Need<?>, Object> answers = new HashMap<>();
        needs.stream()
                .sorted(Comparator.comparingLong(Answers::place))
                .forEach(need -> answers.put(need, answer(need, transaction, talk)));
        return Facts.of(answers);
    }

    /**
     * Rows are locked in one order, whoever asks: suggestions by their number, and counters last. So no two transactions wait for
     * each other.
     */
    private static long place(Need<?> need) {
        if (need instanceof Need.SuggestionToChange(SuggestionNumber number)) {
            return number.value();
        }
        return need instanceof Need.NextDeed || need instanceof Need.NextNumber ? Long.MAX_VALUE : 0;
    }

    private Object answer(Need<?> need, Transaction transaction, Talk talk) {
        return switch (need) {
            case BoardNeed<?> board -> new BoardAnswers(transaction, talk).answer(board);
            case Need.NextNumber next -> nextNumber(transaction, talk);
            case Need.OwnMuting muting -> muting(transaction, talk);
            case Need.OwnPause pause -> pace.tells(talk.person());
            case Need.OwnNotesPause pause -> pace.tellsOfNotes(talk.person());
            case Need.OwnSuggestions(int page, int size) ->
                transaction.suggestions().newestOf(talk.record().own(), page, size);
            case Need.OwnSuggestion(SuggestionNumber number) ->
                talk.owns(number) ? own(talk, dossier(transaction, number)) : Optional.empty();
            case Need.OwnToChange(SuggestionNumber number) ->
                talk.owns(number)
                        ? own(
                                talk,
                                transaction
                                        .suggestions()
                                        .lock(number)
                                        .map(suggestion -> dossier(transaction, suggestion)))
                        : Optional.empty();
            case Need.FreshReceipt fresh ->
                talk.receipts()
                        .fresh()
                        .map(ReceiptCodes.Fresh::code)
                        .orElseThrow(() -> new IllegalStateException("a tap that sends with a receipt brings a code"));
            case Need.OfReceipt receipt ->
                talk.receipts()
                        .shown()
                        .flatMap(number -> dossier(transaction, number))
                        .filter(Answers::hasReceipt);
            case Need.OwnPreferences preferences -> talk.record().preferences();
            case Need.OwnBeingActedOn acted ->
                transaction.suggestions().countBeingActedOn(talk.record().own());
            case Need.AnySuggestion(SuggestionNumber number) -> dossier(transaction, number);
            case Need.SuggestionToChange(SuggestionNumber number) ->
                transaction.suggestions().lock(number).map(suggestion -> dossier(transaction, suggestion));
            case Need.Inbox(var topics, var assignee, var filter, int page, int size) ->
                transaction
                        .openSuggestions()
                        .page(
                                new OpenSuggestions.View(
                                        topics, assignee, filter, talk.scene().today()),
                                page,
                                size);
            case Need.Found(String words, var topics, var assignee, int page, int size) ->
                transaction.search().suggestions(words, new Search.View(topics, assignee), page, size);
            case Need.Alike(var number, var topics, var assignee, var closedSince, int most) ->
                transaction.search().alike(number, new Search.View(topics, assignee), closedSince, most).stream()
                        .flatMap(each -> transaction.suggestions().find(each).stream())
                        .toList();
            case Need.AuditLog(var number, int page, int size) ->
                AuditPages.page(
                        transaction,
                        number,
                        new AuditPages.Part(page, size),
                        talk.scene().today());
            case Need.NextDeed next -> transaction.undoLog().nextId();
            case Need.UndoableDeed(long deed, var by) -> new Deeds(transaction).undoable(deed, by, clock.instant());
            case Need.InvitationFor(String code) ->
                transaction
                        .invitations()
                        .find(code, talk.scene().today())
                        .map(grant -> new Invitation(grant.role(), grant.topics(), grant.expiresOn()));
            case Need.AccessGranted(String code) -> admission.grants(code);
            case Need.FreshCode fresh -> freshCode();
            case Need.Cadres cadres -> transaction.cadres().all();
            case Need.PersonalData data -> personalData.of(transaction, talk.record(), talk);
            case Need.BulletinDraft(var cadre) -> transaction.bulletins().draftOf(cadre);
            case Need.BulletinOf(var id) -> transaction.bulletins().find(id);
            case Need.SentBulletins(int most) -> transaction.bulletins().newest(most);
            case Need.BulletinChoices choices ->
                BulletinChanges.choices(transaction, choices, talk.scene().today());
            case Need.BulletinChoiceOf(var number) ->
                transaction.bulletins().candidate(number).map(BulletinChanges::choice);
            case Need.HasChannel channel -> hasChannel;
            case Need.CountOfPeople count -> transaction.people().count();
            case Need.Desk desk -> digests.desk(transaction, desk, talk.scene().today());
            case Need.DeskAround around ->
                digests.around(transaction, around, talk.scene().today());
            case Need.EffectReport report ->
                effectReports.compose(transaction, report, talk.scene().today());
            case Need.DigestPreview(var id) -> {
                Cadre cadre = transaction
                        .cadres()
                        .find(id)
                        .orElseThrow(() -> new IllegalStateException("cadre " + id + " is gone"));
                yield digests.preview(transaction, cadre, talk.scene().today());
            }
        };
    }

    private Optional<SuggestionNumber> nextNumber(Transaction transaction, Talk talk) {
        if (muting(transaction, talk).isPresent() || pace.of(talk.person()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(transaction.suggestions().nextNumber());
    }

    private static Optional<Muting> muting(Transaction transaction, Talk talk) {
        LocalDate today = talk.scene().today();
        return transaction
                .mutings()
                .mutedAmong(talk.record().own(), today)
                .flatMap(suggestion -> Muting.of(suggestion, today));
    }

    static Optional<Dossier> dossier(Transaction transaction, SuggestionNumber number) {
        return transaction.suggestions().find(number).map(suggestion -> dossier(transaction, suggestion));
    }

    /** A receipt may have gone since it was shown. */
    private static Optional<Dossier> own(Talk talk, Optional<Dossier> found) {
        return found.filter(
                dossier -> talk.record().own().contains(dossier.suggestion().number()) || hasReceipt(dossier));
    }

    private static boolean hasReceipt(Dossier dossier) {
        return dossier.suggestion().signature() instanceof Signature.WithReceipt;
    }

    private static Dossier dossier(Transaction transaction, Suggestion suggestion) {
        List<ThreadMessage> thread = transaction.threads().of(suggestion.number());
        Set<CadreId> cadres = new HashSet<>();
        thread.forEach(message -> message.cadre().ifPresent(cadres::add));
        List<Point> points = transaction.points().of(suggestion.number());
        points.forEach(point -> point.answer().ifPresent(answer -> cadres.add(answer.by())));
        suggestion.course().assignedTo().ifPresent(cadres::add);
        Optional<Dossier.Last> last = transaction
                .audit()
                .lastOf(suggestion.number())
                .flatMap(entry -> entry.by().map(by -> new Dossier.Last(by, entry.action())));
        last.ifPresent(each -> cadres.add(each.by()));
        // Nobody ended what has no outcome: most that are opened are not looked up.
        Optional<CadreId> concludedBy = suggestion
                .course()
                .outcome()
                .flatMap(outcome -> transaction.audit().concludedBy(suggestion.number()));
        concludedBy.ifPresent(cadres::add);
        return new Dossier(
                suggestion,
                thread,
                transaction.cadres().named(cadres),
                transaction.threads().attachmentsOf(suggestion.number()),
                transaction.suggestions().partsOf(suggestion.number()),
                transaction.suggestions().wholeOf(suggestion),
                last,
                concludedBy,
                points,
                transaction.board().published(suggestion.number()).isPresent());
    }

    private String freshCode() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
