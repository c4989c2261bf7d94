package org.massline.simulation;

import java.util.List;

/** Bugs that somebody could make, each a change of one file of the program. */
enum Bug {
    /** A work's result is handed out before the commit, so that what is acknowledged may never be written. */
    ACKNOWLEDGED_BEFORE_THE_COMMIT(
            "store/dialect/GroupCommit.java",
            // What was said in what was never committed is still in hand, and its number was given once more.
            "is in hand although an earlier one of its chat waits",
            new Change("run(open, \"commit\");", "group.forEach(Work::settle); run(open, \"commit\");")),
    /** A commit is not flushed to the disk, so that a loss of power takes it along. */
    COMMIT_NOT_FLUSHED(
            "store/dialect/SqliteDatabase.java",
            "acknowledged, and are lost",
            new Change("SynchronousMode.FULL", "SynchronousMode.OFF")),
    /** Telegram repeats itself, and the bot believes it each time. */
    UPDATE_NOT_KNOWN_AGAIN(
            "store/Openings.java",
            "once more, and something else came of it",
            new Change("updates.firstTime(updateId, today) ?", "updates.firstTime(updateId, today) | true ?")),
    /** Where the chat stands is saved in a transaction of its own. */
    STATE_SAVED_OUTSIDE_THE_TRANSACTION(
            "turn/Turn.java",
            "once more, and something else came of it",
            new Change("new StateCodec();", "new StateCodec(); private Runnable later = () -> {};"),
            new Change("transaction.conversations().save(talk.chat(), codec.write(next), next.dueOn());", """
                later = () -> store.write(another -> {
                    another.conversations().lock(talk.chat());
                    another.conversations().save(talk.chat(), codec.write(next), next.dueOn());
                    return true;
                });\
                """),
            new Change(
                    "            tell(done);\n            return done.result();",
                    "Runnable now = later; later = () -> {}; now.run(); tell(done); return done.result();")),
    /** A message is gone from the outbox when it is taken, not when it was sent. */
    MESSAGE_REMOVED_BEFORE_IT_IS_SENT(
            "store/Outbox.java",
            "left the outbox before it was known to be sent",
            new Change(
                    "keep(rows.stream().map(OutboxHeads.Found::id).toList(), until);",
                    "rows.forEach(row -> remove(row.id()));")),
    /** A message that met a fault on its way counts as sent. */
    FAULT_TAKEN_FOR_SUCCESS(
            "outbox/Settling.java",
            "left the outbox before it was known to be sent",
            new Change(
                    "transaction.outbox().retry(row.id(), now.plus(backoff.after(row.attempts() + 1)));",
                    "transaction.outbox().remove(row.id());")),
    /** What is done of a message is done again after each call, and never comes to its end. */
    MESSAGE_BEGUN_ANEW(
            "telegram/Deletions.java",
            "holds up its chat",
            new Change(
                    "new Delivery.Partly(new OutgoingMessage.Deletion(left, refused))",
                    "new Delivery.RetryAfter(java.time.Duration.ZERO)")),
    /** A chat's later message may be taken while an earlier one waits. */
    ORDER_WITHIN_A_CHAT_NOT_KEPT(
            "store/OutboxHeads.java",
            "is in hand although an earlier one of its chat waits",
            new Change(".and(EARLIER.ID.lt(OUTBOX.ID))", ".and(EARLIER.ID.lt(DSL.inline(0L)))")),
    /** Telegram asks to wait, and the bot does not. */
    WAIT_NOT_KEPT(
            "outbox/Settling.java",
            "before the time for which Telegram had asked",
            new Change("now.plus(delay)", "now")),
    /** Who got a digest once has had theirs. */
    DIGEST_WITHOUT_THE_WEEK(
            "store/Digests.java",
            "digests for the week",
            new Change(".set(DIGEST_WRITTEN.WEEK, digest.week())", ".set(DIGEST_WRITTEN.WEEK, \"2026-W01\")")),
    /** A digest goes out, and is not marked as written. */
    DIGEST_NOT_MARKED(
            "digest/DigestRound.java",
            "digests for the week",
            new Change("!transaction.digests().markWritten(key, row)", "row.week().isEmpty()")),
    /** Whoever chose to stay without a name is signed with it. */
    NAME_OF_SOMEBODY_ANONYMOUS(
            "conversation/contributor/Sending.java",
            "the name of somebody who signs nothing",
            new Change("return draft.anonymous().orElse(true) || name.isEmpty()", "return name.isEmpty()")),
    /** What is sent with a receipt keeps the address all the same. */
    RECEIPT_WITH_AN_ADDRESS(
            "turn/Changes.java",
            "has a receipt, and an address",
            new Change("addWithoutAuthor(send.suggestion())", "add(send.suggestion(), talk.record().address())")),
    /** It is kept which messages of a chat are about what was opened there by its receipt. */
    RECEIPT_REMEMBERED(
            "turn/Speaking.java",
            "which has a receipt",
            new Change("about(Notices.about(saying).filter(talk::isRemembered))", "about(Notices.about(saying))")),
    /** Somebody's number becomes a label of a figure. */
    NUMBER_AMONG_THE_FIGURES(
            "outbox/Courier.java",
            "stands in the figures",
            new Change("Function<OutgoingMessage, Delivery> onward =", """
                meters.counter("massline.chats", "chat", "" + row.address().chat().value())
                        .increment();
                Function<OutgoingMessage, Delivery> onward =\
                """)),
    /** The program fails over a step, and keeps the update for whoever mends it. */
    STEP_THAT_FAILS(
            "turn/Changes.java",
            "failed over an update",
            new Change(
                    "case Change.Act act -> act(act);", "case Change.Act act -> throw new IllegalStateException();")),
    /** A reply puts back what was acknowledged. */
    FORBIDDEN_STEP(
            "model/Workflow.java",
            "from acknowledged to received",
            new Change("Optional.of(status) : Optional.empty()", "Optional.of(Status.RECEIVED) : Optional.empty()")),
    /** A button does what it says, though the suggestion is no more as it was when the button was shown. */
    OLD_BUTTON_OBEYED(
            "conversation/acting/Acting.java",
            "an old button changed",
            new Change("if (old || !deed.isPossible(", "if (!deed.isPossible("));

    private final String in;
    private final String foundAs;

    @SuppressWarnings("ImmutableEnumChecker") // It is, being made by List.of.
    private final List<Change> changes;

    /** Words that stand once in the file, and what stands there instead. */
    record Change(String from, String to) {}

    Bug(String in, String foundAs, Change... changes) {
        this.in = "org/massline/" + in;
        this.foundAs = foundAs;
        this.changes = List.of(changes);
    }

    /** The file, below the sources. */
    String in() {
        return in;
    }

    /** Words of the report of it. */
    String foundAs() {
        return foundAs;
    }

    List<Change> changes() {
        return changes;
    }
}
