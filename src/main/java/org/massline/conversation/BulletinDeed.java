package org.massline.conversation;

import org.massline.chat.MessageId;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;

/** What somebody does with a bulletin. Each has one draft at most, which is meant where no other is named. */
public sealed interface BulletinDeed {
    /** Into the draft, which begins with its first pair; or worded anew. */
    record Put(CadreId cadre, Bulletin.Pair pair) implements BulletinDeed {}

    record TakeOut(CadreId cadre, SuggestionNumber number) implements BulletinDeed {}

    record Head(CadreId cadre, String heading) implements BulletinDeed {}

    record ToChannel(CadreId cadre, boolean yes) implements BulletinDeed {}

    record Discard(CadreId cadre) implements BulletinDeed {}

    /**
     * The draft goes out, if it is still as it was looked at.
     *
     * @param revision of what was looked at
     * @param progress the message that shows from now on how far it has come
     */
    record Send(CadreId cadre, int revision, int people, MessageId progress) implements BulletinDeed {}

    record Pause(CadreId cadre, BulletinId id) implements BulletinDeed {}

    record GoOn(CadreId cadre, BulletinId id) implements BulletinDeed {}

    /** For good. */
    record Stop(CadreId cadre, BulletinId id) implements BulletinDeed {}
}
