package org.massline.turn;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.massline.chat.About;
import org.massline.chat.Button;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.Tap;
import org.massline.conversation.TapCodec;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.Outbox;
import org.massline.store.Transaction;

/** What was told to cadres and waits, until their quiet hours end or it can be undone no more: who lost the right to it never reads it. */
final class LateNotices {
    private final Transaction transaction;

    LateNotices(Transaction transaction) {
        this.transaction = transaction;
    }

    /** This is no cadre's chat any more. What is told to whoever suggests and seconds comes to it all the same. */
    void takeAll(ChatId chat) {
        take(chat, aside -> true);
    }

    /** The topic was taken from a cadre; what is about several waits for nobody: the inbox has the others. */
    void take(TopicId topic, CadreId cadre) {
        if (!isStillTold(topic, cadre)) {
            take(topic, transaction.cadres().addressOf(cadre).chat());
        }
    }

    /** The same of a group in which cadres met over it. */
    void take(TopicId topic, ChatId chat) {
        take(chat, aside -> numbers(aside).anyMatch(number -> isAbout(number, topic)));
    }

    private void take(ChatId chat, Predicate<Outbox.Aside> which) {
        transaction
                .outbox()
                .remove(transaction.outbox().aside(chat).stream()
                        .filter(LateNotices::isForCadre)
                        .filter(which)
                        .map(Outbox.Aside::id)
                        .toList());
    }

    private boolean isStillTold(TopicId topic, CadreId cadre) {
        return Notices.cadresOf(transaction, topic).stream().map(Cadre::id).anyMatch(cadre::equals);
    }

    private boolean isAbout(SuggestionNumber number, TopicId topic) {
        return transaction
                .suggestions()
                .find(number)
                .filter(suggestion -> suggestion.topic().equals(topic))
                .isPresent();
    }

    /** A reminder of several is about none of them: its buttons tell. */
    private static boolean isForCadre(Outbox.Aside aside) {
        return aside.about().filter(about -> about.side() == About.Side.CADRE).isPresent()
                || taps(aside.message())
                        .anyMatch(tap -> tap instanceof Tap.OfCadre || tap instanceof Tap.OfAdministrator);
    }

    private static Stream<SuggestionNumber> numbers(Outbox.Aside aside) {
        return Stream.concat(
                aside.about().map(About::number).stream(),
                taps(aside.message()).filter(Tap.Open.class::isInstance).map(tap -> ((Tap.Open) tap).number()));
    }

    private static Stream<Tap> taps(OutgoingMessage message) {
        return message instanceof OutgoingMessage.Text text
                ? text.buttons().stream()
                        .flatMap(List::stream)
                        .filter(Button.Tap.class::isInstance)
                        .flatMap(button -> TapCodec.read(((Button.Tap) button).data()).stream())
                        .map(TapCodec.Read::tap)
                : Stream.empty();
    }
}
