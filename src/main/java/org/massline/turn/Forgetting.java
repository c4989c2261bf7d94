package org.massline.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.massline.chat.About;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.conversation.Change;
import org.massline.conversation.News;
import org.massline.model.SuggestionNumber;
import org.massline.store.Transaction;

/** Erases a person with all that is stored about them; whoever calls erases where their chat stands. */
final class Forgetting {
    private final Transaction transaction;
    private final Talk talk;
    private final Instant now;

    Forgetting(Transaction transaction, Talk talk, Instant now) {
        this.transaction = transaction;
        this.talk = talk;
        this.now = now;
    }

    /**
     * Forgets them.
     *
     * @param keepTexts whether suggestions on which a cadre is acting stay, as nobody's
     * @param carryOut takes what follows from it for others
     */
    void forget(boolean keepTexts, Consumer<Change> carryOut) {
        new BoardChanges(transaction).forget(talk.record());
        for (SuggestionNumber number : talk.record().own()) {
            transaction.messages().forget(About.forContributor(number));
            if (keepTexts && isBeingActedOn(number)) {
                transaction.authors().leaveToNobody(number);
            } else {
                erase(number, carryOut);
            }
        }
        ChatId chat = talk.record().address().chat();
        transaction.messages().newsIsNotNewest(chat, now);
        // What came yesterday may wait for the night.
        transaction.messages().newsIsNotNewest(chat, now.minus(Duration.ofDays(1)));
        if (talk.scene().person().cadre().isEmpty()) {
            // What waits until quiet hours end, or until a cadre has thought better of it. A cadre's work goes on.
            transaction.outbox().drop(chat);
        }
        PersonId person = new PersonId(chat.value());
        for (ChatId group : transaction.topics().groups()) {
            transaction.conversations().erase(transaction.hasher().of(group, person));
        }
        transaction.updates().forgetFailedOf(person);
        transaction.people().erase(talk.person());
    }

    private boolean isBeingActedOn(SuggestionNumber number) {
        return transaction
                .suggestions()
                .find(number)
                .filter(each -> each.status().isBeingActedOn())
                .isPresent();
    }

    private void erase(SuggestionNumber number, Consumer<Change> carryOut) {
        // Of others: what is their own is erased, too.
        News.released(
                        number,
                        transaction.suggestions().partsOf(number).stream()
                                .filter(part -> !talk.record().own().contains(part.number()))
                                .toList())
                .forEach(carryOut);
        carryOut.accept(new Change.Release(number));
        transaction.suggestions().erase(number);
    }
}
