package org.massline.effect;

import java.util.List;
import org.massline.chat.Phrase;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What the digest and the agenda say of a topic's week. */
public sealed interface WeekText extends Phrase {
    record TopicLine(Topic topic, int received, int answered, int overdue, int open) implements WeekText {}

    /** What came of a topic's suggestions; the next line. */
    record TopicResults(List<Phrase> results) implements WeekText {
        public TopicResults {
            results = List.copyOf(results);
        }
    }

    record TopicVerdicts(int yes, int judged) implements WeekText {}

    /** The same of the reasons for which others were declined: whether they are understood. */
    record TopicReasons(int yes, int judged) implements WeekText {}

    record TopicDone(int count) implements WeekText {}

    record TopicDeclined(int count) implements WeekText {}

    record TopicKept(int count) implements WeekText {}

    record TopicMissed(int count) implements WeekText {}

    /** The open one of a topic that most people second; the next line. */
    record MostSeconded(SuggestionNumber number, int seconds) implements WeekText {}
}
