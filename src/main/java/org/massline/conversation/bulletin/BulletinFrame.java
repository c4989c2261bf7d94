package org.massline.conversation.bulletin;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Label;
import org.massline.conversation.PreferenceTap;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Bulletin;
import org.massline.model.SchoolName;

/** How a bulletin reads. Its pairs are as the cadre worded them; what stands around them is in the reader's language. */
public final class BulletinFrame {
    private BulletinFrame() {}

    /** To a person. */
    public static Saying toPerson(Bulletin bulletin, SchoolName school) {
        return content(bulletin, school, new BulletinText.YourTurn())
                .row(button(new Label.Suggest(), new Tap.Suggest()))
                .row(button(new Label.NotForMe(), new PreferenceTap.NoBulletins()))
                .message();
    }

    /** To the school's channel. */
    public static Saying toChannel(Bulletin bulletin, SchoolName school, String botUsername) {
        return content(bulletin, school, new BulletinText.YourTurnInChannel())
                .row(new Choice.Link(new Label.Suggest(), "https://t.me/" + botUsername))
                .message();
    }

    /** To whoever composes it. */
    static Screen preview(Bulletin bulletin, SchoolName school) {
        return content(bulletin, school, new BulletinText.YourTurn());
    }

    private static Screen content(Bulletin bulletin, SchoolName school, Phrase ending) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(
                bulletin.heading().isBlank()
                        ? new BulletinText.YouSaidWeDid(school)
                        : new BulletinText.Heading(bulletin.heading(), school));
        bulletin.pairs().forEach(pair -> paragraphs.add(new BulletinText.Pair(pair.said(), pair.did())));
        paragraphs.add(ending);
        return Screen.of(paragraphs);
    }
}
