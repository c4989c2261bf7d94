package org.massline.effect;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.Kind;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the effect report says. */
public sealed interface EffectText extends Phrase {
    record Heading(LocalDate from, LocalDate lastDay) implements EffectText {}

    record About(List<Phrase> topics) implements EffectText {}

    record TopicName(Topic topic) implements EffectText {}

    record AllTopics() implements EffectText {}

    record Nothing() implements EffectText {}

    /** Some lines that belong together. */
    record Together(List<Phrase> togetherLines) implements EffectText {}

    /**
     * Stands first: what the people who suggested say, of all that has an outcome.
     *
     * @param parts how many of these have the outcome of another one
     */
    record Confirmed(int percent, int yes, int ended, int parts) implements EffectText {}

    record DeclaredDone(int percent, int done, int finished) implements EffectText {}

    /** To 'did it help?'. */
    record OfDone(int yes, int partly, int no, int noAnswer, int notAsked) implements EffectText {}

    /** To 'was the reason understandable?'. */
    record OfDeclined(int yes, int partly, int no, int noAnswer, int notAsked) implements EffectText {}

    /** By verdicts of the period. */
    record Reopened(int count) implements EffectText {}

    record Received(int all, int named, int anonymous) implements EffectText {}

    record ContributorsAtMost(int count) implements EffectText {}

    record FewContributors() implements EffectText {}

    record InTime(int percent, int inTime, int due) implements EffectText {}

    record StillInTime(int count) implements EffectText {}

    record FirstAnswers(int median, int ninetieth, int count) implements EffectText {}

    record ToOutcome(int median, int ninetieth, int count) implements EffectText {}

    record Outcomes(List<Phrase> outcomeLines) implements EffectText {}

    record OutcomesOf(Kind kind, int done, int declined) implements EffectText {}

    record MergedAndWithdrawn(int merged, int withdrawn) implements EffectText {}

    record Promises(int kept, int missed, int moved) implements EffectText {}

    record Topics(List<Phrase> topicLines) implements EffectText {}

    /**
     * One topic in a line.
     *
     * @param answers {@link AnswersInTime} or {@link NoAnswerDue}
     * @param outcomes {@link ConfirmedOf}, {@link ConfirmedOfParts} or {@link NothingFinished}
     */
    record TopicLine(Topic topic, int received, Phrase answers, Phrase outcomes) implements EffectText {}

    /** The same of a topic with promises. */
    record TopicLineWithPromises(Topic topic, int received, Phrase answers, Phrase outcomes, int kept, int missed)
            implements EffectText {}

    /** @param due answered or past their target */
    record AnswersInTime(int inTime, int due) implements EffectText {}

    record NoAnswerDue() implements EffectText {}

    /**
     * What was confirmed by those who suggested, and what cadres declared.
     *
     * @param ended finished ones, and parts that ended with them
     */
    record ConfirmedOf(int yes, int ended, int done, int finished) implements EffectText {}

    /** The same, where all wholes are of other topics. */
    record ConfirmedOfParts(int yes, int parts) implements EffectText {}

    record NothingFinished() implements EffectText {}

    record MostSeconded(List<Phrase> secondedLines) implements EffectText {}

    record Seconded(SuggestionNumber number, int people, String excerpt) implements EffectText {}

    /** The whole of what the picture shows. */
    record Weeks(List<Phrase> weekLines) implements EffectText {}

    /** @param day on which the seven days begin, in digits */
    record Week(String day, int received, int answered, int median) implements EffectText {}

    record QuietWeek(String day) implements EffectText {}

    record WeekWithoutAnswers(String day, int received) implements EffectText {}

    /** In the picture. */
    record PictureReceived() implements EffectText {}

    record PictureAnswered() implements EffectText {}

    record PictureDays() implements EffectText {}
}
