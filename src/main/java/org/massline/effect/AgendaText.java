package org.massline.effect;

import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.DigestSection;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What stands on the printed agenda. */
public sealed interface AgendaText extends Phrase {
    record Title() implements AgendaText {}

    /** Below the title. */
    record For(LocalDate today, List<Phrase> topics) implements AgendaText {}

    record TopicName(Topic topic) implements AgendaText {}

    /** The figures that come first. */
    record Before(LocalDate from, LocalDate lastDay) implements AgendaText {}

    /** A topic's week, as the digest has it. */
    record OfTopic(List<Phrase> topicLines) implements AgendaText {}

    /** For which there is less room. */
    record OtherTopics(List<Phrase> figures, int more) implements AgendaText {}

    record TopicFigures(Topic topic, int received, int overdue, int open) implements AgendaText {}

    record Section(DigestSection section) implements AgendaText {}

    record NumberColumn() implements AgendaText {}

    record SuggestionColumn() implements AgendaText {}

    record StandingColumn() implements AgendaText {}

    record DecisionColumn() implements AgendaText {}

    record About(Topic topic, Kind kind) implements AgendaText {}

    record Words(String excerpt) implements AgendaText {}

    record WithoutWords() implements AgendaText {}

    /** Alike ones that are one entry. */
    record Alike(List<Phrase> numbers) implements AgendaText {}

    /** Too many to name them. */
    record ManyAlike(int count) implements AgendaText {}

    record Numbered(SuggestionNumber number) implements AgendaText {}

    record SecondedBy(int people) implements AgendaText {}

    record Late(int days) implements AgendaText {}

    record Due(LocalDate targetOn) implements AgendaText {}

    record Standing(Status status) implements AgendaText {}

    record Promised(LocalDate day) implements AgendaText {}

    record More(int count) implements AgendaText {}

    record NothingOpen() implements AgendaText {}

    /** At the end: who took part, for the file. */
    record Present() implements AgendaText {}
}
