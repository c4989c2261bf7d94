package org.massline.store;

import static org.massline.store.Suggestions.OPEN;
import static org.massline.store.Suggestions.about;
import static org.massline.store.WeeklySuggestions.GONE;
import static org.massline.store.tables.Tables.DIGEST_ALIKE;
import static org.massline.store.tables.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.massline.model.DigestSection;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.store.WeeklySuggestions.News;

/**
 * What lies on the desk of a digest: its suggestions in the order of its sections, in each the oldest target first. Alike ones
 * lie under the first of them, as long as that one is open.
 */
public final class DigestDesk {
    private static final org.massline.store.tables.tables.Suggestion HEAD = SUGGESTION.as("head");
    private static final Condition HEAD_IS_OPEN =
            HEAD.STATUS.in(DSL.inline("received"), DSL.inline("acknowledged"), DSL.inline("in-progress"));

    /** Comparing all with all takes time; what is less urgent than so many others stays an entry of its own. */
    private static final int MOST_COMPARED = 200;

    private final DSLContext sql;
    private final Search search;

    DigestDesk(DSLContext sql, Search search) {
        this.sql = sql;
        this.search = search;
    }

    /**
     * Whose desk it is, and of which week.
     *
     * @param recipient as {@link Digests} knows them
     * @param week as {@link Digests} writes it, or {@code preview}
     * @param topics all or some of the recipient's
     * @param news what counts as new in it
     */
    public record View(String recipient, String week, Set<TopicId> topics, News news, LocalDate today) {
        public View {
            topics = Set.copyOf(topics);
        }

        /** The same, of these topics alone. */
        public View among(Set<TopicId> some) {
            return new View(recipient, week, some, news, today);
        }

        /** In which section an open suggestion lies; a closed one lies where it lay before. */
        DigestSection sectionOf(Suggestion suggestion) {
            if (suggestion.targetOn().isBefore(today)) {
                return DigestSection.OVERDUE;
            }
            return news.contains(suggestion) ? DigestSection.RECEIVED : DigestSection.OPEN;
        }

        private Condition in(DigestSection section) {
            Condition overdue = OPEN.and(SUGGESTION.TARGET_ON.lt(today));
            return about(topics)
                    .and(
                            switch (section) {
                                case OVERDUE -> overdue;
                                case RECEIVED ->
                                    news.condition().and(DSL.not(overdue)).and(DSL.not(GONE));
                                case OPEN ->
                                    OPEN.and(SUGGESTION.TARGET_ON.ge(today)).and(news.older());
                            });
        }

        /** Asked once and not for each row: PostgreSQL otherwise goes through the folded ones again and again. */
        private Condition isFolded() {
            return SUGGESTION.NUMBER.in(DSL.select(DIGEST_ALIKE.NUMBER)
                    .from(DIGEST_ALIKE)
                    .join(HEAD)
                    .on(HEAD.NUMBER.eq(DIGEST_ALIKE.HEAD))
                    .where(DIGEST_ALIKE.RECIPIENT.eq(recipient))
                    .and(DIGEST_ALIKE.WEEK.eq(week))
                    .and(HEAD_IS_OPEN)
                    .and(HEAD.TOPIC_ID.in(topics.stream().map(TopicId::value).toList())));
        }

        private Condition entriesIn(DigestSection section) {
            return in(section).and(DSL.not(isFolded()));
        }
    }

    /** How many suggestions a section has, folded ones too. */
    public int count(View view, DigestSection section) {
        return count(view.in(section));
    }

    /** How many entries a section has: alike ones are one. */
    public int countEntries(View view, DigestSection section) {
        return count(view.entriesIn(section));
    }

    /** Some entries of a section, oldest target first. */
    public List<Suggestion> entries(View view, DigestSection section, int from, int most) {
        return Suggestions.select(sql, view.entriesIn(section))
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .limit(most)
                .offset(from)
                .fetch(Suggestions::read);
    }

    /** The entry behind this suggestion, which need not be on the desk itself any more. */
    public Optional<SuggestionNumber> next(View view, Suggestion suggestion) {
        DigestSection own = view.sectionOf(suggestion);
        Condition behind = SUGGESTION
                .TARGET_ON
                .gt(suggestion.targetOn())
                .or(SUGGESTION
                        .TARGET_ON
                        .eq(suggestion.targetOn())
                        .and(SUGGESTION.NUMBER.gt(suggestion.number().value())));
        for (DigestSection section : DigestSection.values()) {
            if (section.compareTo(own) >= 0) {
                Optional<SuggestionNumber> found = sql.select(SUGGESTION.NUMBER)
                        .from(SUGGESTION)
                        .where(section == own ? view.entriesIn(own).and(behind) : view.entriesIn(section))
                        .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                        .limit(1)
                        .fetchOptional(row -> new SuggestionNumber(row.value1()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The entry before this suggestion, which need not be on the desk itself any more. */
    public Optional<SuggestionNumber> previous(View view, Suggestion suggestion) {
        DigestSection own = view.sectionOf(suggestion);
        Condition before = SUGGESTION
                .TARGET_ON
                .lt(suggestion.targetOn())
                .or(SUGGESTION
                        .TARGET_ON
                        .eq(suggestion.targetOn())
                        .and(SUGGESTION.NUMBER.lt(suggestion.number().value())));
        for (DigestSection section : List.of(DigestSection.values()).reversed()) {
            if (section.compareTo(own) <= 0) {
                Optional<SuggestionNumber> found = sql.select(SUGGESTION.NUMBER)
                        .from(SUGGESTION)
                        .where(section == own ? view.entriesIn(own).and(before) : view.entriesIn(section))
                        .orderBy(SUGGESTION.TARGET_ON.desc(), SUGGESTION.NUMBER.desc())
                        .limit(1)
                        .fetchOptional(row -> new SuggestionNumber(row.value1()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The open ones of a section but for these, oldest target first; at most so many. What is folded for this recipient is
     * not looked at.
     */
    public List<Suggestion> openBut(Set<SuggestionNumber> some, View view, DigestSection section, int most) {
        return Suggestions.select(sql, view.in(section))
                .and(OPEN)
                .and(SUGGESTION.NUMBER.notIn(
                        some.stream().map(SuggestionNumber::value).toList()))
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .limit(most)
                .fetch(Suggestions::read);
    }

    /**
     * Groups of open ones that are alike, the most urgent of each in front. They are of one topic and section: what is new does
     * not hide under what is old.
     */
    public List<List<SuggestionNumber>> alike(View view) {
        List<List<SuggestionNumber>> groups = new ArrayList<>();
        for (TopicId topic : view.topics()) {
            for (DigestSection section : DigestSection.values()) {
                groups.addAll(search.alikeAmong(open(view.among(Set.of(topic)), section)));
            }
        }
        return groups;
    }

    private List<SuggestionNumber> open(View view, DigestSection section) {
        return sql.select(SUGGESTION.NUMBER)
                .from(SUGGESTION)
                .where(view.in(section))
                .and(OPEN)
                .orderBy(SUGGESTION.TARGET_ON, SUGGESTION.NUMBER)
                .limit(MOST_COMPARED)
                .fetch(row -> new SuggestionNumber(row.value1()));
    }

    /** Folds groups of alike suggestions, the first of each on top; what was folded there before is unfolded. */
    public void fold(String recipient, String week, List<List<SuggestionNumber>> groups) {
        sql.deleteFrom(DIGEST_ALIKE)
                .where(DIGEST_ALIKE.RECIPIENT.eq(recipient))
                .and(DIGEST_ALIKE.WEEK.eq(week))
                .execute();
        for (List<SuggestionNumber> group : groups) {
            for (SuggestionNumber number : group.subList(1, group.size())) {
                sql.insertInto(DIGEST_ALIKE)
                        .set(DIGEST_ALIKE.RECIPIENT, recipient)
                        .set(DIGEST_ALIKE.WEEK, week)
                        .set(DIGEST_ALIKE.NUMBER, number.value())
                        .set(DIGEST_ALIKE.HEAD, group.getFirst().value())
                        .execute();
            }
        }
    }

    /** Which open ones lie folded under these entries; an entry without any is not in the answer. */
    public Map<SuggestionNumber, List<SuggestionNumber>> under(View view, Collection<SuggestionNumber> entries) {
        Map<SuggestionNumber, List<SuggestionNumber>> under = new HashMap<>();
        sql.select(DIGEST_ALIKE.HEAD, DIGEST_ALIKE.NUMBER)
                .from(DIGEST_ALIKE)
                .join(SUGGESTION)
                .on(SUGGESTION.NUMBER.eq(DIGEST_ALIKE.NUMBER))
                .where(DIGEST_ALIKE.RECIPIENT.eq(view.recipient()))
                .and(DIGEST_ALIKE.WEEK.eq(view.week()))
                .and(DIGEST_ALIKE.HEAD.in(
                        entries.stream().map(SuggestionNumber::value).toList()))
                .and(about(view.topics()))
                .and(OPEN)
                .orderBy(DIGEST_ALIKE.NUMBER)
                .forEach(row -> under.computeIfAbsent(new SuggestionNumber(row.value1()), head -> new ArrayList<>())
                        .add(new SuggestionNumber(row.value2())));
        return under;
    }

    /** What was folded in weeks before this one is unfolded; a look ahead stays. */
    public int unfoldBefore(String week) {
        return sql.deleteFrom(DIGEST_ALIKE).where(DIGEST_ALIKE.WEEK.lt(week)).execute();
    }

    private int count(Condition condition) {
        return sql.fetchCount(sql.selectOne().from(SUGGESTION).where(condition));
    }
}
