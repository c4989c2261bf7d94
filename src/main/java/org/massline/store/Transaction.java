package org.massline.store;

import org.jooq.DSLContext;
import org.massline.privacy.Hasher;
import org.massline.store.dialect.Database;

/** The questions that can be asked within one transaction. It must not be kept beyond it. */
public final class Transaction {
    private final DSLContext sql;
    private final Database database;
    private final Instruments instruments;
    private final Sealed sealed;
    private final Arrivals arrivals = new Arrivals();

    Transaction(DSLContext sql, Database database, Instruments instruments) {
        this.sql = sql;
        this.database = database;
        this.instruments = instruments;
        this.sealed = instruments.sealed();
    }

    /** The keyed hashes by which people and chats are found. */
    public Hasher hasher() {
        return instruments.hasher();
    }

    public Updates updates() {
        return new Updates(sql, sealed, hasher());
    }

    public Openings openings() {
        return new Openings(sql, sealed, hasher());
    }

    public People people() {
        return new People(sql, sealed);
    }

    public Conversations conversations() {
        return new Conversations(sql, sealed);
    }

    public Topics topics() {
        return new Topics(sql, sealed, hasher());
    }

    public Suggestions suggestions() {
        return new Suggestions(sql, database, sealed, searchIndex());
    }

    /** What leads from them to people. */
    public Authors authors() {
        return new Authors(sql, sealed);
    }

    /** Of those that keep no address. */
    public Receipts receipts() {
        return new Receipts(sql);
    }

    /** Which became parts of others. */
    public Parts parts() {
        return new Parts(sql, searchIndex());
    }

    /** For which their author is muted. */
    public Mutings mutings() {
        return new Mutings(sql);
    }

    /** To seal anew what is sealed of people. */
    public Resealing resealing() {
        return new Resealing(sql, database, instruments.keys().seal());
    }

    /** The questions of retention. */
    public Closed closed() {
        return new Closed(sql);
    }

    /** The questions of the inbox. */
    public OpenSuggestions openSuggestions() {
        return new OpenSuggestions(sql);
    }

    /** The questions of the digest. */
    public WeeklySuggestions weeklySuggestions() {
        return new WeeklySuggestions(sql);
    }

    /** The questions of /mydata. */
    public DataQuestions data() {
        return new DataQuestions(sql, hasher(), outboxLines());
    }

    /** The questions of the effect report. */
    public EffectQuestions effect() {
        return new EffectQuestions(sql);
    }

    public DailyCounts dailyCounts() {
        return new DailyCounts(sql);
    }

    /** The entries of a digest, to be worked on. */
    public DigestDesk digestDesk() {
        return new DigestDesk(sql, search());
    }

    /** Finds what was written. */
    public Search search() {
        return new Search(sql, database, instruments.likeness());
    }

    /** To be told of all that is written and may be searched. */
    SearchIndex searchIndex() {
        return new SearchIndex(sql, database, instruments.likeness());
    }

    public Verdicts verdicts() {
        return new Verdicts(sql, searchIndex());
    }

    /** What everybody may read and second. */
    public Board board() {
        return new Board(sql, searchIndex());
    }

    /** The suggestions of a period, for files. */
    public PeriodRows periodRows() {
        return new PeriodRows(sql);
    }

    /** Who seconds what. */
    public Seconders seconders() {
        return new Seconders(sql, sealed, hasher());
    }

    /** What is on its way to many. */
    public Tellings tellings() {
        return new Tellings(sql, database, sealed);
    }

    public Inquiries inquiries() {
        return new Inquiries(sql, hasher());
    }

    public Threads threads() {
        return new Threads(sql, searchIndex());
    }

    /** What suggestions are made of that make several points. */
    public Points points() {
        return new Points(sql, searchIndex());
    }

    /** What somebody is to be reminded of. */
    public Reminders reminders() {
        return new Reminders(sql);
    }

    public Bulletins bulletins() {
        return new Bulletins(sql, database);
    }

    /** How bulletins go out. */
    public BulletinQueue bulletinQueue() {
        return new BulletinQueue(sql, outboxLines());
    }

    public Messages messages() {
        return new Messages(sql, sealed, hasher());
    }

    public Promises promises() {
        return new Promises(sql);
    }

    public UndoLog undoLog() {
        return new UndoLog(sql, sealed);
    }

    public Audit audit() {
        return new Audit(sql, auditChain());
    }

    /** Whether the audit log is whole. */
    public AuditCheck auditCheck() {
        return new AuditCheck(sql, auditChain());
    }

    /** To be begun before the first row is added. */
    AuditChain auditChain() {
        return new AuditChain(sql, settings());
    }

    public Cadres cadres() {
        return new Cadres(sql, sealed);
    }

    public Invitations invitations() {
        return new Invitations(sql, database);
    }

    Loss loss() {
        return new Loss(sql, this);
    }

    public Digests digests() {
        return new Digests(sql);
    }

    public Outbox outbox() {
        return new Outbox(sql, database, sealed, hasher(), outboxLines());
    }

    /** Whether it put something into the outbox that may be sent and is in nobody's hand. */
    public boolean leavesMessages() {
        return arrivals.any();
    }

    /** Places among what all replicas send. */
    public SendingPlaces sendingPlaces() {
        return new SendingPlaces(sql, hasher());
    }

    private OutboxLines outboxLines() {
        return new OutboxLines(sql, sealed, hasher(), instruments.linePeriod(), arrivals);
    }

    public Settings settings() {
        return new Settings(sql, sealed);
    }
}
