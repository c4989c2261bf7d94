package org.massline.conversation;

import java.time.LocalDate;
import java.util.Optional;
import org.massline.chat.MessageId;
import org.massline.model.SuggestionNumber;

/**
 * Where a chat stands; this is what is stored between two updates.
 *
 * @param state what the bot waits for
 * @param draft a suggestion begun; it stays while the person does something else
 * @param discarded a draft thrown away last, for those who did not mean it
 * @param revision counts the steps; a button of a step carries the revision under which it was shown
 * @param place the message that was tapped last and led here; tapped once more, it is the second of a double tap
 * @param desk where the suggestion lies about which something is asked, or which was opened last, if that is on the desk of a
 *     digest
 * @param receipt the one that was shown here last; earlier versions lack it
 * @param wakeOn the day on which {@link org.massline.chat.Event.Woken} is due
 * @param refusedAlbum the one whose first item was refused, which was said; the rest of it comes one by one, and is refused in
 *     silence. Earlier versions lack it
 */
public record Dialogue(
        State state,
        Optional<Draft> draft,
        Optional<Draft> discarded,
        int revision,
        Optional<MessageId> place,
        Optional<DeskSpot> desk,
        Optional<OpenReceipt> receipt,
        Optional<LocalDate> wakeOn,
        Optional<String> refusedAlbum) {
    public static final Dialogue NEW = new Dialogue(
            new State.Idle(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The next step: buttons shown before are old from now on. */
    public Dialogue step(State next) {
        return new Dialogue(
                next,
                draft,
                discarded,
                revision + 1,
                Optional.empty(),
                Optional.empty(),
                receipt,
                wakeOn,
                Optional.empty());
    }

    /** The same chat, where nothing leads to this suggestion of its contributor; another step, if something did. */
    public Dialogue withoutOwn(SuggestionNumber number) {
        return state.leadsToOwn(number) ? step(new State.Idle()) : this;
    }

    /** The same step, with something more in what it waits for. */
    public Dialogue waitingFor(State same) {
        return new Dialogue(same, draft, discarded, revision, place, desk, receipt, wakeOn, refusedAlbum);
    }

    /** Whether something lies here that could be sent. */
    public boolean hasWords() {
        return draft.filter(each -> !each.isEmpty()).isPresent();
    }

    public Dialogue withDraft(Draft changed) {
        return new Dialogue(
                state, Optional.of(changed), discarded, revision, place, desk, receipt, wakeOn, refusedAlbum);
    }

    /** The draft is gone for good: it was sent. */
    public Dialogue withoutDraft() {
        return new Dialogue(
                state, Optional.empty(), discarded, revision, place, desk, receipt, Optional.empty(), refusedAlbum);
    }

    /** The draft is gone, but may be brought back. */
    public Dialogue discard() {
        return new Dialogue(
                state,
                Optional.empty(),
                draft.or(() -> discarded),
                revision,
                place,
                desk,
                receipt,
                wakeOn,
                refusedAlbum);
    }

    public Dialogue withDiscarded(Draft changed) {
        return new Dialogue(state, draft, Optional.of(changed), revision, place, desk, receipt, wakeOn, refusedAlbum);
    }

    /** Nothing can be brought back any more. */
    public Dialogue withoutDiscarded() {
        return new Dialogue(state, draft, Optional.empty(), revision, place, desk, receipt, wakeOn, refusedAlbum);
    }

    public Dialogue shownIn(Optional<MessageId> message) {
        return new Dialogue(state, draft, discarded, revision, message, desk, receipt, wakeOn, refusedAlbum);
    }

    /** The same step, on the desk of a digest; the step after it is so no longer. */
    public Dialogue onDesk(DeskSpot spot) {
        return new Dialogue(state, draft, discarded, revision, place, Optional.of(spot), receipt, wakeOn, refusedAlbum);
    }

    public Dialogue wakeOn(Optional<LocalDate> day) {
        return new Dialogue(state, draft, discarded, revision, place, desk, receipt, day, refusedAlbum);
    }

    /** The same step; until its day is over, this suggestion is treated as the person's own. */
    public Dialogue showing(OpenReceipt shown) {
        return new Dialogue(state, draft, discarded, revision, place, desk, Optional.of(shown), wakeOn, refusedAlbum);
    }

    /** Nothing leads to the suggestion of a receipt any more. */
    public Dialogue closingReceipt() {
        return new Dialogue(state, draft, discarded, revision, place, desk, Optional.empty(), wakeOn, refusedAlbum);
    }

    /** The same chat with no receipt open, nor anything that was asked about its suggestion. */
    public Dialogue withoutReceipt() {
        return receipt.map(open -> withoutOwn(open.number()).closingReceipt()).orElse(this);
    }

    /** The same; if the day of the receipt is over, that is closed. */
    public Dialogue withReceiptInTime(LocalDate today) {
        return receipt.filter(open -> !open.isOpenOn(today)).isPresent() ? withoutReceipt() : this;
    }

    /** The same step; of the album of which this is a part nothing more is answered. */
    public Dialogue refusing(Draft.Part part) {
        return new Dialogue(state, draft, discarded, revision, place, desk, receipt, wakeOn, part.album());
    }

    /** Whether this is of an album whose first item was refused. */
    public boolean hasRefused(Draft.Part part) {
        return part.album().isPresent() && part.album().equals(refusedAlbum);
    }

    /** Whether the receipt of this suggestion is open on that day. */
    public boolean holdsReceiptOf(SuggestionNumber number, LocalDate day) {
        return receipt.filter(open -> open.number().equals(number) && open.isOpenOn(day))
                .isPresent();
    }

    /** How many drafts go when it is woken on that day: one that was recalled in vain, and one that was thrown away. */
    public int draftsOver(LocalDate day) {
        if (!isToBeWoken(day)) {
            return 0;
        }
        boolean isOver =
                draft.filter(each -> !each.isEmpty() && each.recalled()).isPresent();
        return (isOver ? 1 : 0) + (discarded.isPresent() ? 1 : 0);
    }

    /** Whether the day has come on which a draft, or a question that nobody answered, is looked after. */
    public boolean isToBeWoken(LocalDate day) {
        return wakeOn.filter(due -> !due.isAfter(day)).isPresent();
    }

    /**
     * The day on which something is to be looked after, for whoever looks for it without opening the dialogue. Of a receipt it has
     * nothing: those are few who open one, and are not to be known by it.
     */
    public Optional<LocalDate> dueOn() {
        return wakeOn;
    }
}
