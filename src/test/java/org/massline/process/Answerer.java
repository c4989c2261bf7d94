package org.massline.process;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.process.Ledger.Kind;

/** A cadre who answers one suggestion after the other, and says then what was done. */
final class Answerer extends Doer {
    private static final int LOOK_MILLIS = 50;

    private final Queue<Long> numbers;
    private String invitation = "";

    Answerer(Person person, Webhook webhook, Ledger ledger, Queue<Long> numbers) {
        super(person, webhook, ledger);
        this.numbers = numbers;
    }

    /** Begins by becoming a cadre. */
    void joins(String payload) {
        invitation = payload;
    }

    @Override
    void act() throws InterruptedException {
        if (!invitation.isEmpty()) {
            says("/start " + invitation);
            invitation = "";
        }
        Optional<Long> next = Optional.ofNullable(numbers.poll());
        if (next.isEmpty()) {
            boolean _ = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        long number = next.get();
        String reply = "reply" + number + ".";
        taps(opened(number, "💬 Reply"), "💬 Reply");
        awaits("Cancel", asks(number));
        says(Kind.REPLY, "We look at it: ", reply);
        awaits("Undo", any -> true);

        String outcome = "outcome" + number + ".";
        taps(opened(number, "✅ Done"), "✅ Done");
        awaits("Cancel", asks(number));
        says("It is kept warm now: " + outcome);
        SeenMessage preview = awaits("✅ Send", message -> message.words().contains(outcome));
        taps(Kind.OUTCOME, preview, "✅ Send", outcome);
    }

    /** Its card, as it is now. */
    private SeenMessage opened(long number, String button) throws InterruptedException {
        long before = newestId();
        says("/open " + number);
        return awaits(button, message -> message.id() > before);
    }

    private static Predicate<SeenMessage> asks(long number) {
        return message -> message.words().contains("#" + number) && !message.hasButton("Reply");
    }
}
