package org.massline.turn;

import java.util.Optional;
import org.massline.chat.Event;
import org.massline.conversation.Command;
import org.massline.conversation.Decision;
import org.massline.conversation.Refusal;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that somebody tried what they may not: most likely with a button older than their office, perhaps with a forged one.
 * What kind of thing it was is all that is noted, and the role of whoever tried; nothing that they sent, and not who it was. A
 * line has a time: so what is refused to honest contributors, too, stands only in a log that is asked for every detail.
 */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static void note(Role role, Event event, Decision decision) {
        boolean isRefused = Refusal.isAmong(decision.sayings());
        if ((isRefused && !Refusal.isOnlyOfHonestPeople(decision.sayings()))
                || (role == Role.CONTRIBUTOR && isOfOfficeStep(event))) {
            LOG.warn("refused to a {}: {}", role.stored(), kind(event));
        } else if (isRefused) {
            LOG.debug("refused to a {}: {}", role.stored(), kind(event));
        }
    }

    /** Such a button is an old one to whoever is in no such step, and is answered as one. */
    private static boolean isOfOfficeStep(Event event) {
        return event instanceof Event.Tapped tapped
                && TapCodec.read(tapped.data())
                        .filter(read -> read.tap() instanceof Tap.OfOfficeStep)
                        .isPresent();
    }

    private static String kind(Event event) {
        return switch (event) {
            case Event.Tapped tapped ->
                TapCodec.read(tapped.data())
                        .map(read -> "button " + name(read.tap()))
                        .orElse("button that is none");
            case Event.Commanded commanded ->
                Command.ofWord(commanded.name())
                        .map(command -> "/" + command.word())
                        .orElse("command that is none");
            case Event.Said said -> "words";
            case Event.Attached attached -> "file";
            case Event.Edited edited -> "edited words";
            case Event.Unsupported unsupported -> "something else";
            case Event.Masked masked -> "words of somebody masked";
            case Event.Blocked blocked -> "blocking";
            case Event.Unblocked unblocked -> "unblocking";
            case Event.Woken woken -> "waking";
        };
    }

    /** Of a deed on a desk, the deed. */
    private static String name(Tap tap) {
        return Optional.of(tap)
                .filter(Tap.DeskDeed.class::isInstance)
                .map(Tap.DeskDeed.class::cast)
                .<Tap>map(Tap.DeskDeed::deed)
                .orElse(tap)
                .getClass()
                .getSimpleName();
    }
}
