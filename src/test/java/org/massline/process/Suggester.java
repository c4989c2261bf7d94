package org.massline.process;

import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.massline.playground.town.Person;
import org.massline.playground.town.SeenMessage;
import org.massline.process.Ledger.Kind;

/** Sends one suggestion after the other. */
final class Suggester extends Doer {
    private static final Pattern SENT = Pattern.compile("It is suggestion #(\\d+)");
    private static final int PATIENCE_SECONDS = 300;

    private final Queue<Long> numbers;
    private int rounds;
    private long last;

    /** @param numbers of what was sent; those who answer take them from there */
    Suggester(Person person, Webhook webhook, Ledger ledger, Queue<Long> numbers) {
        super(person, webhook, ledger);
        this.numbers = numbers;
    }

    @Override
    void act() throws InterruptedException {
        String word = "soup" + person().id() + "n" + ++rounds + ".";
        long before = newestId();
        says("It is cold at noon: " + word);
        // One that stood there twice after a kill still has its buttons, and they are old.
        SeenMessage topics = awaits("Canteen", message -> message.id() > before);
        taps(topics, "Canteen");
        taps(awaits("Anonymous", message -> message.id() > before), "Anonymous");
        SeenMessage preview = awaits("✅ Send", message -> message.words().contains(word));
        taps(Kind.SUGGESTION, preview, "✅ Send", word);
        numbers.add(number());
    }

    /** As it was said: the highest one, whatever was said after it. */
    private long number() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        long number = highest();
        while (number <= last) {
            waits(end, "nothing was said of what was sent; the newest: " + newest());
            number = highest();
        }
        last = number;
        return number;
    }

    private long highest() {
        return person().messages().stream()
                .flatMap(message -> SENT.matcher(message.words()).results())
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(0);
    }
}
