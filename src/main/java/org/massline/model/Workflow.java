package org.massline.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways of a suggestion's status, as a table: which step leads from where to where, who may take it and what it demands.
 * Whatever changes a status asks here; tests and the documentation read the same rows.
 */
public final class Workflow {
    private static final Set<Status> OPEN = EnumSet.of(Status.RECEIVED, Status.ACKNOWLEDGED, Status.IN_PROGRESS);
    private static final Set<Status> ANSWERED = EnumSet.of(Status.DONE, Status.DECLINED);
    private static final Set<Status> WITHDRAWABLE =
            EnumSet.of(Status.RECEIVED, Status.ACKNOWLEDGED, Status.IN_PROGRESS, Status.MERGED);

    /** The table, in the order in which a suggestion usually meets it. */
    public static final List<Rule> RULES = List.of(
            new Rule(Step.ACKNOWLEDGE, EnumSet.of(Status.RECEIVED), Status.ACKNOWLEDGED, Who.CADRE, Demand.NOTHING),
            new Rule(Step.REPLY, EnumSet.of(Status.RECEIVED), Status.ACKNOWLEDGED, Who.CADRE, Demand.WORDS),
            new Rule(Step.ASK, EnumSet.of(Status.RECEIVED), Status.ACKNOWLEDGED, Who.CADRE, Demand.WORDS),
            new Rule(Step.PROMISE, OPEN, Status.IN_PROGRESS, Who.CADRE, Demand.DAY),
            new Rule(Step.DONE, OPEN, Status.DONE, Who.CADRE, Demand.OUTCOME),
            new Rule(Step.DECLINE, OPEN, Status.DECLINED, Who.CADRE, Demand.OUTCOME),
            new Rule(Step.MERGE, OPEN, Status.MERGED, Who.CADRE, Demand.OTHER_NUMBER),
            // Whoever seconds another one says it in their own words: these are a part of it from the beginning.
            new Rule(Step.JOIN, EnumSet.of(Status.RECEIVED), Status.MERGED, Who.CONTRIBUTOR, Demand.OTHER_NUMBER),
            new Rule(Step.WITHDRAW, WITHDRAWABLE, Status.WITHDRAWN, Who.CONTRIBUTOR, Demand.NOTHING),
            new Rule(Step.REOPEN, ANSWERED, Status.ACKNOWLEDGED, Who.CONTRIBUTOR, Demand.VERDICT_NO),
            // Once the whole is finished: then the part stands for itself again, and the whole stays as it is.
            new Rule(Step.REOPEN, EnumSet.of(Status.MERGED), Status.ACKNOWLEDGED, Who.CONTRIBUTOR, Demand.VERDICT_NO),
            new Rule(Step.RELEASE, EnumSet.of(Status.MERGED), Status.ACKNOWLEDGED, Who.PROGRAM, Demand.WHOLE_IS_GONE));

    /** Steps that leave the status as it is, wherever it may be taken beside its rule above. */
    private static final Set<Status> STILL_TALKED_ABOUT =
            EnumSet.of(Status.ACKNOWLEDGED, Status.IN_PROGRESS, Status.DONE, Status.DECLINED, Status.MERGED);

    private Workflow() {}

    /** What can be done. */
    public enum Step {
        ACKNOWLEDGE,
        REPLY,
        ASK,
        PROMISE,
        DONE,
        DECLINE,
        MERGE,
        JOIN,
        WITHDRAW,
        REOPEN,
        /** A part stands for itself again. */
        RELEASE
    }

    /** Whose step it is. */
    public enum Who {
        /** One who answers for the topic. */
        CADRE,
        /** The one who made the suggestion. */
        CONTRIBUTOR,
        /** Nobody's: it follows from something else. */
        PROGRAM
    }

    /** What must come with it. */
    public enum Demand {
        NOTHING,
        WORDS,
        /** An expected day; a reason, where an earlier promise is moved. */
        DAY,
        OUTCOME,
        OTHER_NUMBER,
        VERDICT_NO,
        /** The one of which it was a part was withdrawn or erased. */
        WHOLE_IS_GONE
    }

    /** One row. */
    public record Rule(Step step, Set<Status> from, Status to, Who who, Demand demand) {
        public Rule {
            from = Set.copyOf(from);
        }
    }

    /** Where the step leads from this status; empty if it cannot be taken there. */
    public static Optional<Status> after(Status status, Step step) {
        Optional<Status> changed = RULES.stream()
                .filter(rule -> rule.step() == step && rule.from().contains(status))
                .map(Rule::to)
                .findFirst();
        boolean talks = step == Step.REPLY || step == Step.ASK;
        return changed.or(() -> talks && STILL_TALKED_ABOUT.contains(status) ? Optional.of(status) : Optional.empty());
    }

    /** What a cadre may do with one that stands so. */
    public static List<Step> open(Status status) {
        return RULES.stream()
                .filter(rule -> rule.who() == Who.CADRE)
                .map(Rule::step)
                .filter(step -> after(status, step).isPresent())
                .toList();
    }
}
