package org.massline.conversation;

import org.massline.model.BulletinId;
import org.massline.model.SuggestionNumber;

/** Composing a bulletin and sending it. The draft is that of whoever taps, so a button of another one's finds nothing. */
public sealed interface BulletinTap extends Tap.OfCadre {
    record ShowDraft() implements BulletinTap {}

    /** Which finished suggestions go into it. */
    record PickPage(int page) implements BulletinTap {}

    /** Puts one in, or takes it out. */
    record Pick(SuggestionNumber number, int page) implements BulletinTap {}

    record ShowPair(SuggestionNumber number) implements BulletinTap {}

    record WordSaid(SuggestionNumber number) implements BulletinTap {}

    record WordDid(SuggestionNumber number) implements BulletinTap {}

    record TakeOut(SuggestionNumber number) implements BulletinTap {}

    record WordHeading() implements BulletinTap {}

    record ToChannel(boolean yes) implements BulletinTap {}

    record AskDiscard() implements BulletinTap {}

    record Discard() implements BulletinTap {}

    /** How it reads in each language. */
    record Look() implements BulletinTap {}

    /**
     * To everybody.
     *
     * @param revision of what was looked at
     */
    record SendOut(int revision) implements BulletinTap {}

    /** How far it has come. */
    record ShowProgress(BulletinId id) implements BulletinTap {}

    record Pause(BulletinId id) implements BulletinTap {}

    record GoOn(BulletinId id) implements BulletinTap {}

    record AskStop(BulletinId id) implements BulletinTap {}

    record Stop(BulletinId id) implements BulletinTap {}
}
