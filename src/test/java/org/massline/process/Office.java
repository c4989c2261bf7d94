package org.massline.process;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.massline.playground.town.Person;
import org.massline.process.Ledger.Kind;

/** Some who suggest something, a cadre who answers them, and what they may expect to find. */
final class Office {
    private static final String PAYLOAD = "start=";

    private final List<Person> people;
    private final Ledger ledger = new Ledger();
    private final List<Suggester> suggesters;
    private final Answerer cadre;

    /** @param people the last of them is the cadre */
    Office(List<Person> people, Webhook webhook) {
        this.people = List.copyOf(people);
        Queue<Long> numbers = new ConcurrentLinkedQueue<>();
        suggesters = people.subList(0, people.size() - 1).stream()
                .map(person -> new Suggester(person, webhook, ledger, numbers))
                .toList();
        cadre = new Answerer(people.getLast(), webhook, ledger, numbers);
    }

    List<Person> people() {
        return people;
    }

    Ledger ledger() {
        return ledger;
    }

    /** @param link by which the cadre becomes one */
    void begin(String link) {
        cadre.joins(link.substring(link.indexOf(PAYLOAD) + PAYLOAD.length()));
        cadre.begin();
        suggesters.forEach(Doer::begin);
    }

    /** Everybody ends what they have begun. */
    void end() throws InterruptedException {
        for (Suggester suggester : suggesters) {
            suggester.end();
        }
        cadre.end();
    }

    /** What the cadre said and nobody has read yet. */
    List<String> untold() {
        return said().filter(word -> suggesters.stream()
                        .noneMatch(suggester -> suggester.person().received(word) > 0))
                .toList();
    }

    /** For each who suggested something how often they were told something more than once. */
    List<Integer> doubles() {
        return suggesters.stream()
                .map(suggester -> said().mapToInt(
                                word -> Math.max(0, suggester.person().received(word) - 1))
                        .sum())
                .toList();
    }

    private Stream<String> said() {
        return Stream.concat(ledger.acknowledged(Kind.REPLY).stream(), ledger.acknowledged(Kind.OUTCOME).stream());
    }
}
