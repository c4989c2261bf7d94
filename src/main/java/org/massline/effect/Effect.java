package org.massline.effect;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.massline.model.Period;
import org.massline.model.TopicId;
import org.massline.store.EffectQuestions;
import org.massline.store.Transaction;

/**
 * What a period brought for some topics, together and each by itself.
 *
 * @param byTopic every topic that was asked for is there
 * @param mostSeconded most people first
 */
public record Effect(
        Period period,
        EffectFigures all,
        Map<TopicId, EffectFigures> byTopic,
        List<EffectQuestions.Seconded> mostSeconded) {
    /** What a message has room for. */
    private static final int MOST_SECONDED = 5;

    public Effect {
        byTopic = Map.copyOf(byTopic);
        mostSeconded = List.copyOf(mostSeconded);
    }

    /**
     * Asks for it.
     *
     * @param readable the topics whose suggestions may be named
     */
    public static Effect of(
            Set<TopicId> topics, Set<TopicId> readable, Period period, LocalDate today, Transaction transaction) {
        EffectTally all = new EffectTally(today);
        Map<TopicId, EffectTally> tallies = new HashMap<>();
        topics.forEach(topic -> tallies.put(topic, new EffectTally(today)));
        EffectQuestions questions = transaction.effect();
        questions.received(topics, period, into(all, tallies, EffectTally::received));
        questions.answered(topics, period, into(all, tallies, EffectTally::answered));
        questions.closed(topics, period, into(all, tallies, EffectTally::closed));
        questions.parts(topics, period, into(all, tallies, EffectTally::part));
        questions.openAgain(topics, period, again -> {
            all.openAgain(again);
            of(again.line().topic(), tallies).openAgain(again);
        });
        questions.reopened(topics, period).forEach((topic, count) -> {
            all.reopened(count);
            of(topic, tallies).reopened(count);
        });
        questions.promises(topics, period).forEach(each -> {
            all.promises(each.kept(), each.missed(), each.moved());
            of(each.topic(), tallies).promises(each.kept(), each.missed(), each.moved());
        });
        Map<TopicId, EffectFigures> byTopic = new HashMap<>();
        tallies.forEach((topic, tally) -> byTopic.put(topic, tally.figures()));
        return new Effect(period, all.figures(), byTopic, questions.mostSeconded(readable, period, MOST_SECONDED));
    }

    private static Consumer<EffectQuestions.Line> into(
            EffectTally all, Map<TopicId, EffectTally> tallies, BiConsumer<EffectTally, EffectQuestions.Line> how) {
        return line -> {
            how.accept(all, line);
            how.accept(of(line.topic(), tallies), line);
        };
    }

    private static EffectTally of(TopicId topic, Map<TopicId, EffectTally> tallies) {
        EffectTally tally = tallies.get(topic);
        if (tally == null) {
            throw new IllegalStateException("nobody asked for topic " + topic);
        }
        return tally;
    }
}
