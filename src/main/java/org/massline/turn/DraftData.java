package org.massline.turn;

import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Draft;
import org.massline.conversation.School;

/** What is stored of suggestions that were begun, as their writer reads it in /mydata. */
final class DraftData {
    private DraftData() {}

    static void add(Dialogue dialogue, School school, List<Phrase> lines) {
        dialogue.draft().filter(draft -> !draft.isEmpty()).ifPresent(draft -> {
            lines.add(new DataText.Draft(draft.text(), draft.attachments().size()));
            add(draft, school, lines);
        });
        dialogue.discarded().ifPresent(draft -> {
            lines.add(new DataText.Discarded(draft.text(), draft.attachments().size()));
            add(draft, school, lines);
        });
    }

    private static void add(Draft draft, School school, List<Phrase> lines) {
        draft.topic().flatMap(school::topic).ifPresent(topic -> lines.add(new DataText.DraftTopic(topic)));
        draft.kind().ifPresent(kind -> lines.add(new DataText.DraftKind(kind)));
        draft.anonymous().ifPresent(anonymous -> lines.add(signing(draft, anonymous)));
        if (draft.numbered()) {
            lines.add(new DataText.DraftNumbered());
        }
        draft.joins().ifPresent(number -> lines.add(new DataText.DraftJoins(number)));
        FileData.add(draft.attachments(), lines);
    }

    private static Phrase signing(Draft draft, boolean anonymous) {
        if (draft.receipt()) {
            return new DataText.DraftWithReceipt();
        }
        return anonymous ? new DataText.DraftAnonymous() : new DataText.DraftNamed();
    }
}
