package org.massline.model;

/** What the audit log knows to have been done. */
public enum AuditAction {
    ACKNOWLEDGE("acknowledge", Doer.CADRE),
    PROMISE("promise", Doer.CADRE),
    REPLY("reply", Doer.CADRE),
    ASK("ask", Doer.CADRE),
    ANSWER_POINT("answer-point", Doer.CADRE),
    DONE("done", Doer.CADRE),
    DECLINE("decline", Doer.CADRE),
    ASSIGN("assign", Doer.CADRE),
    MERGE("merge", Doer.CADRE),
    UNDO("undo", Doer.CADRE),
    PUBLISH("publish", Doer.CADRE),
    UNPUBLISH("unpublish", Doer.CADRE),
    /** All who wait for the outcome are asked a question. */
    ASK_ALL("ask-all", Doer.CADRE),
    /** They are shown what is planned, or what has come of it. */
    SHOW_PLAN("show-plan", Doer.CADRE),
    /** No more answers are taken to what was asked of all. */
    CLOSE_INQUIRY("close-inquiry", Doer.CADRE),
    /** The author of a suggestion may send none for now. */
    MUTE("mute", Doer.CADRE),
    /** They may again, as far as this suggestion is concerned. */
    LIFT("lift", Doer.CADRE),

    /** Whoever seconds another one says it in their own words. */
    SECOND_IN_OWN_WORDS("second-in-own-words", Doer.CONTRIBUTOR),
    NOTE("note", Doer.CONTRIBUTOR),
    /** The answer to one of their points is one. */
    POINT_ANSWERED("point-answered", Doer.CONTRIBUTOR),
    POINT_NOT_ANSWERED("point-not-answered", Doer.CONTRIBUTOR),
    WITHDRAW("withdraw", Doer.CONTRIBUTOR),
    VERDICT("verdict", Doer.CONTRIBUTOR),
    VERDICT_WORDS("verdict-words", Doer.CONTRIBUTOR),
    REOPEN("reopen", Doer.CONTRIBUTOR),

    PROMISE_MISSED("promise-missed", Doer.PROGRAM),
    /** It was a part of another one, which is gone. */
    STANDS_FOR_ITSELF("stands-for-itself", Doer.PROGRAM),

    /** Nobody can be told any more what came of what was sent until then; cadres join again. */
    KEYS_LOST("keys-lost", Doer.PROGRAM),

    INVITE("invite", Doer.CADRE),
    JOIN("join", Doer.CADRE),
    /** Somebody answers for a topic from now on. */
    GIVE_TOPIC("give-topic", Doer.CADRE),
    TAKE_TOPIC("take-topic", Doer.CADRE),
    /** The cadres of a topic meet in a group from now on. */
    GIVE_GROUP("give-group", Doer.CADRE),
    TAKE_GROUP("take-group", Doer.CADRE),
    DISMISS("dismiss", Doer.CADRE),

    BULLETIN_SENT("bulletin-sent", Doer.CADRE),
    BULLETIN_PAUSED("bulletin-paused", Doer.CADRE),
    BULLETIN_WENT_ON("bulletin-went-on", Doer.CADRE),
    BULLETIN_STOPPED("bulletin-stopped", Doer.CADRE);

    private final String stored;
    private final Doer doer;

    AuditAction(String stored, Doer doer) {
        this.stored = stored;
        this.doer = doer;
    }

    /** Whose doing it is. Who the contributor is stands nowhere; it follows from the action that it was them. */
    public enum Doer {
        CADRE,
        CONTRIBUTOR,
        PROGRAM
    }

    /** The name in the database; it never changes, whatever the constant is called. */
    public String stored() {
        return stored;
    }

    public Doer doer() {
        return doer;
    }

    /**
     * Whether it stands in the list of all that was done, too, and not with its suggestion alone. What one person does in one sitting
     * stands side by side in the log, and would tell there which suggestions are by one hand: so would contributors' own steps, and
     * what the program does at once when something is withdrawn.
     */
    public boolean isListed() {
        return doer != Doer.CONTRIBUTOR && this != STANDS_FOR_ITSELF;
    }

    /**
     * The one with this stored name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AuditAction ofStored(String stored) {
        for (AuditAction each : values()) {
            if (each.stored.equals(stored)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no AuditAction is stored as '" + stored + "'");
    }
}
