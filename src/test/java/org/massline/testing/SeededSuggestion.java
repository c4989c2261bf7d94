package org.massline.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.model.Kind;
import org.massline.model.Status;
import org.massline.model.Topic;
import org.massline.model.Verdict;
import org.massline.store.Store;

/**
 * A suggestion with a history, put into the tables as they stand: for what is read from them, whoever wrote it. Without more it
 * is an anonymous problem that came and waits.
 */
public final class SeededSuggestion {
    private final long number;
    private final List<String> sets = new ArrayList<>();
    private final List<String> after = new ArrayList<>();
    private SampleSuggestion sample;

    private SeededSuggestion(long number, Topic topic, String text) {
        this.number = number;
        this.sample = SampleSuggestion.of(number, topic, text);
    }

    public static SeededSuggestion of(long number, Topic topic) {
        return of(number, topic, "Suggestion " + number);
    }

    public static SeededSuggestion of(long number, Topic topic, String text) {
        return new SeededSuggestion(number, topic, text);
    }

    /** Days as ISO 8601 writes them. */
    public SeededSuggestion received(String on, String target) {
        sample = sample.between(LocalDate.parse(on), LocalDate.parse(target));
        return this;
    }

    public SeededSuggestion kind(Kind kind) {
        sample = sample.kind(kind);
        return this;
    }

    public SeededSuggestion signed(String name) {
        sample = sample.signedBy(name);
        return this;
    }

    public SeededSuggestion answered(String on) {
        return set("first_answer_on", on);
    }

    public SeededSuggestion is(Status status) {
        sample = sample.status(status);
        return this;
    }

    /** It stopped being open on that day. */
    public SeededSuggestion closed(Status status, String on) {
        return is(status).set("closed_on", on);
    }

    /** The cadre is there already. */
    public SeededSuggestion assigned(long cadre) {
        sets.add("assigned_to = " + cadre);
        return this;
    }

    public SeededSuggestion outcome(String text) {
        return set("outcome", text);
    }

    public SeededSuggestion asked(String on) {
        return set("verdict_asked_on", on);
    }

    /** That day is still to come. */
    public SeededSuggestion toBeAsked(String on) {
        return set("verdict_due_on", on);
    }

    /** Of how it stands: that it helped, or that the reason why it was declined was understandable. */
    public SeededSuggestion judged(Verdict verdict, String words, String on) {
        Status status = sample.suggestion().status();
        return judged(verdict, status == Status.DECLINED ? Status.DECLINED : Status.DONE, words, on);
    }

    /** Of how another one ended, or it itself did then. */
    public SeededSuggestion judged(Verdict verdict, Status outcome, String words, String on) {
        return set("verdict", verdict.stored())
                .set("verdict_of", outcome.stored())
                .set("verdict_words", words)
                .set("verdict_on", on)
                .asked(on);
    }

    /** A verdict 'no' opened it again; before it was done or declined. */
    public SeededSuggestion reopened(Status before, String on) {
        after.add(
                "insert into audit (id, done_on, number, action, detail) values (%d, '%s', %d, 'reopen', '%s acknowledged')"
                        .formatted(number * 10, on, number, before.stored()));
        sets.add("reopened = reopened + 1");
        return is(Status.ACKNOWLEDGED).judged(Verdict.NO, before, "It is as it was.", on);
    }

    /** The same of one that was a part of another one, which had ended so. */
    public SeededSuggestion reopenedPart(Status outcome, String on) {
        return reopened(Status.MERGED, on).set("verdict_of", outcome.stored());
    }

    /** It became a part of another one on that day. */
    public SeededSuggestion merged(long whole, String on) {
        sets.add("merged_into = " + whole);
        return closed(Status.MERGED, on);
    }

    /** A promise with its result: 'kept', 'missed' or 'moved'. The cadre is there already. */
    public SeededSuggestion promise(int item, long cadre, String result, String endedOn) {
        after.add(("insert into promise (number, item, cadre_id, made_on, promised_on, result, ended_on)"
                        + " values (%d, %d, %d, '%s', '%s', '%s', '%s')")
                .formatted(number, item, cadre, endedOn, endedOn, result, endedOn));
        return this;
    }

    /** In progress, and promised for a day that is still to come or has passed. */
    public SeededSuggestion promised(long cadre, String madeOn, String promisedOn) {
        after.add("insert into promise (number, item, cadre_id, made_on, promised_on) values (%d, 1, %d, '%s', '%s')"
                .formatted(number, cadre, madeOn, promisedOn));
        return is(Status.IN_PROGRESS).answered(madeOn).set("promised_on", promisedOn);
    }

    /** So many people second it on that day. */
    public SeededSuggestion seconded(int people, String on) {
        sets.add("seconds = seconds + " + people);
        for (int person = 0; person < people; person++) {
            after.add("insert into seconding (second, number, sealed, seconded_on) values (%s, %d, %s, '%s')"
                    .formatted(bytes(number + "-" + on + "-" + person), number, bytes(""), on));
        }
        return this;
    }

    /** Puts it into the store of this test. */
    public void in(FreshStore fresh) {
        in(fresh.store(), fresh.kind());
    }

    /** Puts it into a store. */
    public void in(Store store, FreshStore.Kind kind) {
        store.write(transaction -> {
            transaction.suggestions().add(sample.suggestion(), Address.of(new ChatId(number)));
            return true;
        });
        List<String> statements = new ArrayList<>();
        // One by one, since a later one may set what an earlier one has set.
        sets.forEach(each -> statements.add("update suggestion set " + each + " where number = " + number));
        after.forEach(each -> statements.add(each.replace("{bytes}", kind == FreshStore.Kind.SQLITE ? "x'" : "'\\x")));
        FreshStore.sql(store, statements);
    }

    private SeededSuggestion set(String column, String value) {
        sets.add(column + " = '" + value.replace("'", "''") + "'");
        return this;
    }

    /** The two databases write bytes differently. */
    private static String bytes(String text) {
        return "{bytes}" + java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "'";
    }
}
