package org.massline.plans;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.massline.testing.FreshStore.Kind;

/**
 * A question that may take longer because more is stored.
 *
 * @param method {@code Search.alike}
 * @param where on which databases it does
 * @param reason why it may
 */
record Allowed(String method, Set<Kind> where, String reason) {
    private static final String WAITING = "what waits to be sent";
    private static final String PAGE = "read in the order of an index, as far as the page";
    private static final String WEEK = "what came since the last digest is put into order";
    private static final String PERIOD = "what the period brought is put into order";
    private static final String EDITION = "all is indexed once for each edition of the table of words";
    private static final String FOUND = "of what has the words the newest are wanted, and their index knows no order";
    private static final String LESS = "PostgreSQL knows by its statistics whether the topic has less or the period";

    static final List<Allowed> ALL = List.of(
            everywhere("Resealing.step", "everybody's row is sealed anew once a night, some at a time"),
            on(Kind.POSTGRESQL, "Resealing.authors", "every address is sealed anew once a night, some at a time"),
            on(Kind.POSTGRESQL, "Messages.forgetNewestNews", "all of it goes, once a night"),
            everywhere("Conversations.after", "all are looked through for receipts, some at a time, once a day"),
            everywhere("People.after", "a bulletin goes to everybody, to some at a time"),
            everywhere("People.count", "once for each bulletin"),
            everywhere("Cadres.takeFrom", "all that was ever assigned, once for each cadre who goes"),
            on(Kind.POSTGRESQL, "Cadres.takeFromDraft", "all bulletins of a cadre, once for each cadre who goes"),
            everywhere("AuditCheck.run", "whoever checks the whole log reads the whole log"),
            on(Kind.POSTGRESQL, "SearchIndex.addMissing", EDITION),
            on(Kind.POSTGRESQL, "SearchIndex.beginEdition", EDITION),
            everywhere("SearchIndex.readOpenEntries", "what is open, once at each start"),
            everywhere(
                    "DataQuestions.workOf",
                    "all that a cadre ever did, once for each time that they ask what is stored"),
            everywhere("Updates.newestDay", "the last entry of an index"),
            everywhere("Updates.failedOf", "nothing else may tell whose it is; kept for weeks, and few"),
            everywhere("Updates.failed", "kept for weeks, and few"),
            everywhere("Outbox.letGoOfAll", WAITING + ", once at each start"),
            everywhere("Outbox.count", WAITING),
            on(Kind.POSTGRESQL, "Outbox.oldest", WAITING),
            on(Kind.POSTGRESQL, "Outbox.nextDue", WAITING + ", when nothing of it is due"),
            everywhere(
                    "Outbox.take",
                    WAITING + " is read in its order, until there is enough of it, or else line by line"),
            everywhere("Outbox.isDue", WAITING + " is read in its order, until one is due"),
            everywhere("Outbox.putDownAnew", WAITING + ", once a minute at most, and only if more of it came"),
            everywhere("Board.list", PAGE),
            everywhere("Audit.listed", PAGE),
            everywhere("Bulletins.fetch", PAGE),
            everywhere("Bulletins.candidates", "what was done in the last weeks is put into order"),
            everywhere("Closed.upTo", "what was closed long ago is put into order, and removed"),
            everywhere("DigestDesk.entries", WEEK),
            everywhere("DigestDesk.next", WEEK),
            everywhere("DigestDesk.previous", WEEK),
            everywhere("DigestDesk.open", WEEK),
            everywhere("DigestDesk.openBut", WEEK),
            everywhere("EffectQuestions.mostSeconded", PERIOD),
            everywhere("PeriodRows.touched", PERIOD),
            on(Kind.POSTGRESQL, "Messages.sentBefore", "read day by day; what was sent on one day is put into order"),
            on(Kind.POSTGRESQL, "EffectQuestions.openAgain", "what was done with one suggestion is put into order"),
            on(Kind.POSTGRESQL, "EffectQuestions.parts", "all that became a part, by an index of these"),
            on(Kind.POSTGRESQL, "EffectQuestions.promises", LESS),
            on(Kind.POSTGRESQL, "Promises.ended", LESS),
            on(Kind.POSTGRESQL, "Search.suggestions", FOUND),
            on(Kind.POSTGRESQL, "Search.alike", FOUND),
            on(Kind.POSTGRESQL, "Search.published", FOUND),
            on(
                    Kind.POSTGRESQL,
                    "Search.publishedAlike",
                    "of what is open and has as much in common the newest are wanted"));

    private static Allowed everywhere(String method, String reason) {
        return new Allowed(method, EnumSet.allOf(Kind.class), reason);
    }

    private static Allowed on(Kind where, String method, String reason) {
        return new Allowed(method, EnumSet.of(where), reason);
    }
}
