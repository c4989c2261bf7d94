package org.massline.testing;

import java.util.List;
import java.util.Optional;
import org.massline.conversation.BulletinChoice;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.CadreId;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/** Bulletins on paper: every cadre is composing one about #41; of the second cadre one is on its way, and one waits to go on. */
public final class PaperBulletins {
    public static final BulletinId ON_ITS_WAY = new BulletinId(7);
    public static final BulletinId PAUSED = new BulletinId(9);
    public static final CadreId SENDER = new CadreId(2);
    /** Of the draft. */
    public static final int REVISION = 3;

    private PaperBulletins() {}

    static Optional<Bulletin> draftOf(CadreId cadre) {
        return Optional.of(bulletin(new BulletinId(8), cadre, Bulletin.Status.DRAFT, Bulletin.Reach.NONE));
    }

    static Optional<Bulletin> find(BulletinId id) {
        Bulletin.Reach reach = new Bulletin.Reach(10_000, 1_400, 1_390, 200, 0, false);
        if (id.equals(ON_ITS_WAY)) {
            return Optional.of(bulletin(id, SENDER, Bulletin.Status.SENDING, reach));
        }
        return id.equals(PAUSED) ? Optional.of(bulletin(id, SENDER, Bulletin.Status.PAUSED, reach)) : Optional.empty();
    }

    static Optional<BulletinChoice> choice(Optional<Suggestion> suggestion) {
        return suggestion.map(each -> new BulletinChoice(each, Optional.empty(), false));
    }

    static BulletinChoice.Page choices(List<Suggestion> suggestions, int page) {
        return new BulletinChoice.Page(
                suggestions.stream()
                        .map(each -> new BulletinChoice(each, Optional.empty(), false))
                        .toList(),
                page,
                false);
    }

    private static Bulletin bulletin(BulletinId id, CadreId cadre, Bulletin.Status status, Bulletin.Reach reach) {
        return new Bulletin(
                id,
                cadre,
                status,
                "",
                true,
                REVISION,
                List.of(new Bulletin.Pair(new SuggestionNumber(41), "Warmer soup", "The soup is warm now.")),
                reach);
    }
}
