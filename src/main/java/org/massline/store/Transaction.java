package org.massline.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jooq.DSLContext;
import org.massline.likeness.Likeness;
import org.massline.privacy.Hasher;
import org.massline.privacy.Keys;
import org.massline.store.dialect.Database;

/** The questions that can be asked within one transaction. It must not be kept beyond it. */
public final class Transaction {
    private final DSLContext sql;
    private final Database database;
    private final Keys keys;
    private final Sealed sealed;
    private final Likeness likeness;

    Transaction(DSLContext sql, Database database, Keys keys, JsonMapper json, Likeness likeness) {
        this.sql = sql;
        this.database = database;
        this.keys = keys;
        this.sealed = new Sealed(keys.seal(), json);
        this.likeness = likeness;
    }

    /** The keyed hashes by which people and chats are found. */
    public Hasher hasher() {
        return keys.hasher();
    }

    public Updates updates() {
        return new Updates(sql, sealed, keys.hasher());
    }

    public People people() {
        return new People(sql, sealed);
    }

    public Conversations conversations() {
        return new Conversations(sql, sealed);
    }

    public Topics topics() {
        return new Topics(sql, sealed, keys.hasher());
    }

    public Suggestions suggestions() {
        return new Suggestions(sql, database, sealed, searchIndex());
    }

    /** Of those that keep no address. */
    public Receipts receipts() {
        return new Receipts(sql);
    }

    /** Which became parts of others. */
    public Parts parts() {
        return new Parts(sql);
    }

    /** For which their author is muted. */
    public Mutings mutings() {
        return new Mutings(sql);
    }

    /** To seal anew what is sealed of people. */
    public Resealing resealing() {
        return new Resealing(sql, database, keys.seal());
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
        return new DataQuestions(sql, sealed, keys.hasher());
    }

    /** The questions of the effect report. */
    public EffectQuestions effect() {
        return new EffectQuestions(sql);
    }

    /** The entries of a digest, to be worked on. */
    public DigestDesk digestDesk() {
        return new DigestDesk(sql, search());
    }

    /** Finds what was written. */
    public Search search() {
        return new Search(sql, database, likeness);
    }

    /** To be told of all that is written and may be searched. */
    SearchIndex searchIndex() {
        return new SearchIndex(sql, likeness);
    }

    public Verdicts verdicts() {
        return new Verdicts(sql);
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
        return new Seconders(sql, sealed, keys.hasher());
    }

    /** What is on its way to many. */
    public Tellings tellings() {
        return new Tellings(sql, database, sealed);
    }

    public Inquiries inquiries() {
        return new Inquiries(sql, keys.hasher());
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
        return new BulletinQueue(sql);
    }

    public Messages messages() {
        return new Messages(sql, sealed, keys.hasher());
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
        return new Outbox(sql, database, sealed, keys.hasher());
    }

    public Settings settings() {
        return new Settings(sql, sealed);
    }
}
