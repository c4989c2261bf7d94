package org.massline.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Event;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;

/** An event in its scene, and the usual ways to answer it. */
public record Moment(Scene scene, Event event) {
    /** A question beside the draft is forgotten then. Not on the next day already: that may be in a minute. */
    private static final int DAYS_FOR_AN_ANSWER = 2;

    public Dialogue dialogue() {
        return scene.dialogue();
    }

    public Person person() {
        return scene.person();
    }

    public School school() {
        return scene.school();
    }

    /**
     * Whether this taps a message that has just been tapped: most likely the second of a double tap, which has nothing left to
     * do.
     */
    public boolean isEcho() {
        return event instanceof Event.Tapped tapped
                && dialogue().place().filter(tapped.message()::equals).isPresent();
    }

    /**
     * The dialogue once something is asked beside the draft. A question that nobody answers is dropped after a while: what
     * somebody types weeks later is not meant as its answer. Beside words that wait here, begun or thrown away, it goes when
     * their day comes; else it has its days for itself, however long ago an earlier question was asked.
     */
    public Dialogue asking(State question) {
        boolean isWordsDay = dialogue().hasWords() || dialogue().discarded().isPresent();
        LocalDate day = dialogue()
                .wakeOn()
                .filter(due -> isWordsDay)
                .orElseGet(() -> scene.today().plusDays(DAYS_FOR_AN_ANSWER));
        return dialogue().step(question).wakeOn(Optional.of(day));
    }

    /** Nothing is said; a tap is answered all the same, or its button would seem to hang. */
    public Decision silence(Dialogue next) {
        return new Decision(next, List.of(), tapAnswer(Optional.empty()));
    }

    /** See {@link #show(Dialogue, List, Screen)}. */
    public Decision show(Dialogue next, Screen screen) {
        return show(next, List.of(), screen);
    }

    /**
     * What is typed is answered with a new message, a tap by changing the message that was tapped, so that a chat does not
     * fill with questions already answered.
     */
    public Decision show(Dialogue next, List<Change> changes, Screen screen) {
        if (!(event instanceof Event.Tapped tapped)) {
            return showAnew(next, changes, screen);
        }
        boolean newStep = next.revision() != dialogue().revision();
        List<Saying> sayings = new ArrayList<>(tapAnswer(Optional.empty()));
        sayings.add(screen.inPlaceOf(tapped.message()));
        return new Decision(newStep ? next.shownIn(Optional.of(tapped.message())) : next, changes, sayings);
    }

    /** A new message, also after a tap. */
    public Decision showAnew(Dialogue next, List<Change> changes, Screen screen) {
        List<Saying> sayings = new ArrayList<>(tapAnswer(Optional.empty()));
        sayings.add(screen.message());
        return new Decision(next, changes, sayings);
    }

    /** A word above the chat for a moment, after a tap. */
    public Decision toast(Dialogue next, Phrase text) {
        return new Decision(next, List.of(), tapAnswer(Optional.of(text)));
    }

    /** Like {@link #showAnew}, with a word above the chat. */
    public Decision toastAndShow(Dialogue next, Phrase text, Screen screen) {
        List<Saying> sayings = new ArrayList<>(tapAnswer(Optional.of(text)));
        sayings.add(screen.message());
        return new Decision(next, List.of(), sayings);
    }

    private List<Saying> tapAnswer(Optional<Phrase> text) {
        return event instanceof Event.Tapped tapped ? List.of(new Saying.TapAnswer(tapped.tapId(), text)) : List.of();
    }
}
