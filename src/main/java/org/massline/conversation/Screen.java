package org.massline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Choice;
import org.massline.chat.MessageId;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;

/**
 * What a message shows: paragraphs, and buttons below.
 *
 * @param about the suggestion in whose thread a reply to the message belongs
 */
public record Screen(List<Phrase> paragraphs, List<List<Choice>> choices, Optional<About> about) {
    public Screen {
        paragraphs = List.copyOf(paragraphs);
        choices = choices.stream().map(List::copyOf).toList();
    }

    public static Screen of(Phrase... paragraphs) {
        return new Screen(List.of(paragraphs), List.of(), Optional.empty());
    }

    public static Screen of(List<Phrase> paragraphs) {
        return new Screen(paragraphs, List.of(), Optional.empty());
    }

    /** The same; a reply to it belongs in the thread of this suggestion. */
    public Screen about(About suggestion) {
        return new Screen(paragraphs, choices, Optional.of(suggestion));
    }

    /** As a new message. */
    public Saying.Message message() {
        return new Saying.Message(paragraphs, choices, Optional.empty(), about);
    }

    /** As a message that replaces this one. */
    public Saying.Message inPlaceOf(MessageId old) {
        return new Saying.Message(paragraphs, choices, Optional.of(old), about);
    }

    /** The same with one more row of buttons; an empty row is left out. */
    public Screen row(Choice... row) {
        return row(List.of(row));
    }

    public Screen row(List<? extends Choice> row) {
        if (row.isEmpty()) {
            return this;
        }
        List<List<Choice>> rows = new ArrayList<>(choices);
        rows.add(List.copyOf(row));
        return new Screen(paragraphs, rows, about);
    }

    /** The same with one more button in the last row. */
    public Screen beside(Choice choice) {
        if (choices.isEmpty()) {
            return row(choice);
        }
        List<List<Choice>> rows = new ArrayList<>(choices);
        List<Choice> last = new ArrayList<>(rows.removeLast());
        last.add(choice);
        rows.add(last);
        return new Screen(paragraphs, rows, about);
    }

    /** The same with these paragraphs above. */
    public Screen under(Phrase... above) {
        List<Phrase> all = new ArrayList<>(List.of(above));
        all.addAll(paragraphs);
        return new Screen(all, choices, about);
    }

    /** The same with this paragraph below. */
    public Screen and(Phrase below) {
        List<Phrase> all = new ArrayList<>(paragraphs);
        all.add(below);
        return new Screen(all, choices, about);
    }

    /** A button that means the same whenever it is tapped. */
    public static Choice button(Phrase label, Tap.Standing tap) {
        return new Choice.Tap(label, TapCodec.write(tap, 0));
    }

    /** A button of the step with this revision. */
    public static Choice button(Phrase label, Tap.OfStep tap, int revision) {
        return new Choice.Tap(label, TapCodec.write(tap, revision));
    }
}
