package org.massline.store;

import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;
import static org.massline.testing.SampleSchool.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.massline.chat.About;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.model.AuditAction;
import org.massline.model.BoardList;
import org.massline.model.Bulletin;
import org.massline.model.BulletinId;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Point;
import org.massline.model.Promise;
import org.massline.model.Role;
import org.massline.model.Stand;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.testing.SampleSuggestion;

/** A school so small that it is read at a glance, with something in every table; and all that can be asked of it. */
final class WholeSchool {
    static final Address GROUP = Address.of(new ChatId(-1000));

    private static final Address AMY = Address.of(new ChatId(1));
    private static final Address BEN = Address.of(new ChatId(2));
    private static final Address LI_NA = Address.of(new ChatId(9));
    private static final CadreId LI = new CadreId(1);
    private static final SuggestionNumber SOUP = new SuggestionNumber(1);
    private static final SuggestionNumber COLD_SOUP = new SuggestionNumber(2);
    private static final SuggestionNumber BREAD = new SuggestionNumber(3);
    private static final SuggestionNumber RICE = new SuggestionNumber(4);
    private static final MessageId MESSAGE = new MessageId(77);
    private static final InquiryId ASKED = new InquiryId(1);
    private static final BulletinId BULLETIN = new BulletinId(1);
    private static final Search.View CANTEEN_VIEW = new Search.View(Set.of(CANTEEN.id()), Optional.empty());

    private WholeSchool() {}

    /** Puts it into a store with the topics canteen, where cadres meet, and teaching. */
    static void fill(Transaction t) {
        people(t);
        suggestions(t);
        office(t);
        board(t);
        program(t);
    }

    private static void people(Transaction t) {
        t.people()
                .save(
                        t.hasher().of(AMY.chat()),
                        PersonRecord.of(AMY, Optional.of("en")).with(SOUP).with(BREAD));
        t.people()
                .save(
                        t.hasher().of(BEN.chat()),
                        PersonRecord.of(BEN, Optional.of("zh-hans")).with(COLD_SOUP));
        t.conversations().lock(t.hasher().of(AMY.chat()));
        t.conversations()
                .save(t.hasher().of(AMY.chat()), new StoredConversation(1, bytes("a draft")), Optional.of(TODAY));
        Cadre li = new Cadre(t.cadres().nextId(), "Li Na", Role.CADRE, Set.of(CANTEEN.id()), MONDAY_AT_EIGHT);
        t.cadres().join(t.hasher().of(LI_NA.chat()), LI_NA, li, TODAY);
    }

    private static void suggestions(Transaction t) {
        for (Suggestion each : List.of(
                SampleSuggestion.of(1, CANTEEN, "The soup is cold")
                        .signedBy("Amy")
                        .suggestion(),
                SampleSuggestion.of(2, CANTEEN, "Cold soup again").suggestion(),
                SampleSuggestion.of(3, CANTEEN, "The bread is hard").suggestion())) {
            t.suggestions().nextNumber();
            t.suggestions().add(each, each.number().equals(COLD_SOUP) ? BEN : AMY);
        }
        t.suggestions().nextNumber();
        t.suggestions()
                .addWithoutAuthor(
                        SampleSuggestion.of(4, TEACHING, "The rice is hard").suggestion());
        t.receipts().give(RICE, "found", "hash");
        t.threads().attach(SOUP, 0, List.of(new Attachment.File(Attachment.Type.PHOTO, "AgACsoup", Optional.empty())));
        t.threads().attach(SOUP, 0, List.of(new Attachment.Location(31.2, 121.5)));
        t.threads().addFromContributor(SOUP, TODAY, "Still cold");
        t.threads().addFromCadre(SOUP, LI, TODAY, "On which day?", true);
        t.points().add(BREAD, List.of(new Point(1, "The bread is hard", Optional.empty())));
        t.points().put(BREAD, new Point(1, "The bread is hard", Optional.empty()).answered(LI, "Softer", TODAY));
    }

    private static void office(Transaction t) {
        Stand before = Stand.of(t.suggestions().find(SOUP).orElseThrow());
        t.promises().put(SOUP, List.of(new Promise(LI, TODAY, TODAY.plusDays(4), Optional.empty(), Optional.empty())));
        t.suggestions()
                .put(SOUP, before.answered(TODAY).promised(TODAY.plusDays(4)).assigned(Optional.of(LI), CANTEEN.id()));
        t.suggestions()
                .put(
                        COLD_SOUP,
                        Stand.of(t.suggestions().find(COLD_SOUP).orElseThrow()).mergedInto(SOUP));
        t.suggestions()
                .put(
                        BREAD,
                        Stand.of(t.suggestions().find(BREAD).orElseThrow())
                                .answered(TODAY)
                                .withOutcome("It is softer")
                                .moved(Status.DONE, TODAY));
        t.verdicts().askOn(BREAD, TODAY.plusDays(7));
        long deed = t.undoLog().nextId();
        t.undoLog()
                .add(new UndoLog.Done(
                        deed,
                        SOUP,
                        LI,
                        1,
                        Instant.EPOCH.plusSeconds(30),
                        new UndoLog.Before(before, List.of(), 0, Optional.empty(), Optional.empty())));
        t.audit()
                .add(new Audit.Entry(
                        TODAY, Optional.of(LI), Optional.of(SOUP), AuditAction.PROMISE, "received in-progress"));
        t.audit().add(new Audit.Entry(TODAY, Optional.empty(), Optional.of(BREAD), AuditAction.WITHDRAW, ""));
        t.digests().markWritten("cadre:1", new Digests.Written("2026-W48", TODAY, 4));
        t.digestDesk().fold("cadre:1", "2026-W48", List.of(List.of(SOUP, BREAD)));
        t.reminders().mark("target-soon", SOUP, TODAY, TODAY);
        t.invitations()
                .add(
                        "invited",
                        new Invitations.Grant(Role.CADRE, Set.of(TEACHING.id()), TODAY.plusDays(7), Optional.empty()));
        t.bulletins().begin(LI, true, TODAY);
        t.bulletins().put(BULLETIN, new Bulletin.Pair(BREAD, "The bread was hard", "It is softer"));
    }

    private static void board(Transaction t) {
        t.board().publish(SOUP, "Warm soup, please", LI, TODAY);
        t.board().publish(BREAD, "Softer bread, please", LI, TODAY);
        t.seconders().add(SOUP, BEN, TODAY);
        t.seconders().said(SOUP, BEN, COLD_SOUP);
        t.inquiries()
                .ask(new Inquiry(
                        ASKED,
                        SOUP,
                        LI,
                        new Inquiry.Wording(Inquiry.Kind.QUESTION, "When is it cold?", List.of("At noon", "At one")),
                        TODAY,
                        Optional.empty()));
        t.inquiries().answer(ASKED, BEN, 2, "Later, too");
        t.tellings()
                .add(
                        SOUP,
                        new Tellings.Letter("outcome", List.of(SOUP), Map.of("en", List.of(text("It is warm")))),
                        Instant.EPOCH,
                        Optional.empty());
    }

    private static void program(Transaction t) {
        t.messages().remember(AMY.chat(), MESSAGE, About.forContributor(SOUP), TODAY);
        t.messages().setNewestNews(AMY.chat(), new Messages.NewestNews(MESSAGE, SOUP, "<b>news</b>"), Instant.EPOCH);
        t.outbox().add(AMY, OutboxRow.Priority.INTERACTIVE, text("hello"), Instant.EPOCH);
        t.updates().firstTime(7, TODAY);
        t.updates().keepFailed(5, TODAY, new PersonId(AMY.chat().value()), bytes("an update"));
        t.settings().putSealed("secret", "of the webhook");
        t.sendingPlaces().take(new SendingLimit.InAll("all", 5, Duration.ofMillis(40)), 1);
    }

    /** A question to the store, and since which version of the tables it has its whole answer. */
    record Question(int since, Function<Transaction, Object> ask) {}

    /** Whatever is asked of a school that is there. */
    static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("topics", new Question(1, t -> t.topics().all()));
        questions.put("the group", new Question(1, t -> t.topics().groupOf(CANTEEN.id())));
        questions.put("Amy", new Question(1, t -> t.people().find(t.hasher().of(AMY.chat()))));
        questions.put("the author", new Question(1, t -> t.suggestions().authorOf(SOUP)));
        questions.put(
                "the author of a part", new Question(1, t -> t.suggestions().authorOf(COLD_SOUP)));
        questions.put(
                "a draft is there",
                new Question(
                        1,
                        t -> t.conversations()
                                .find(t.hasher().of(AMY.chat()))
                                .map(each -> new String(each.state(), StandardCharsets.UTF_8))));
        questions.put(
                "who is woken",
                new Question(
                        1,
                        t -> t.conversations()
                                .toWake(TODAY, Optional.empty(), 5)
                                .size()));
        questions.put("the cadre's address", new Question(1, t -> t.cadres().addressOf(LI)));
        questions.put(
                "the cadre", new Question(2, t -> t.cadres().find(t.hasher().of(LI_NA.chat()))));
        questions.put("the bread", new Question(2, t -> t.suggestions().find(BREAD)));
        questions.put("the soup", new Question(2, t -> t.suggestions().find(SOUP)));
        questions.put("its part", new Question(2, t -> t.suggestions().partsOf(SOUP)));
        questions.put("the thread", new Question(2, t -> t.threads().of(SOUP)));
        questions.put("files", new Question(1, t -> t.threads().attachmentsOf(SOUP)));
        questions.put("found by words", new Question(2, t -> t.search().suggestions("soup", CANTEEN_VIEW, 0, 5)));
        questions.put("alike", new Question(2, t -> t.search().publishedAlike("The soup is cold", 3)));
        questions.put("an invitation", new Question(1, t -> t.invitations().find("invited", TODAY)));
        questions.put("the digest", new Question(1, t -> t.digests().latest("cadre:1", "2026-W48")));
        questions.put("failures", new Question(1, t -> t.updates().failed()));
        questions.put(
                "a failure of hers",
                new Question(33, t -> t.updates().keptOf(new PersonId(AMY.chat().value()))));
        questions.put("the webhook's secret", new Question(1, t -> t.settings().getSealed("secret")));
        questions.put(
                "what waits to be sent", new Question(2, t -> t.outbox().take(5, 5, Instant.EPOCH, Instant.EPOCH)));
        questions.put("points", new Question(2, t -> t.points().of(BREAD)));
        questions.put("promises", new Question(2, t -> t.promises().of(SOUP)));
        questions.put(
                "when the verdict is due", new Question(2, t -> t.verdicts().due(TODAY.plusDays(7), 5)));
        questions.put("what is undone", new Question(2, t -> t.undoLog().find(1)));
        questions.put(
                "the audit log", new Question(2, t -> t.audit().listed(0, 5).items()));
        questions.put(
                "what is wrong with it",
                new Question(2, t -> t.auditCheck().run(Optional.empty()).findings()));
        questions.put("the bulletin", new Question(7, t -> t.bulletins().draftOf(LI)));
        questions.put("the board", new Question(2, t -> t.board().find(SOUP)));
        questions.put(
                "what is done on the board",
                new Question(2, t -> t.board().list(BoardList.DONE, Optional.empty(), 0, 5)));
        questions.put(
                "what is open on the board",
                new Question(2, t -> t.board().list(BoardList.MOST_SECONDED, Optional.empty(), 0, 5)));
        questions.put("the question", new Question(2, t -> t.inquiries().find(ASKED)));
        questions.put("the answer", new Question(2, t -> t.inquiries().answerOf(ASKED, BEN)));
        questions.put("who seconds", new Question(2, t -> t.seconders().of(SOUP, Optional.empty(), 5)));
        questions.put("a message", new Question(2, t -> t.messages().about(AMY.chat(), MESSAGE)));
        questions.put("the news", new Question(2, t -> t.messages().newestNews(AMY.chat(), Instant.EPOCH)));
        questions.put("what is told to many", new Question(8, t -> t.tellings().take(1)));
        questions.put("a receipt", new Question(27, t -> t.receipts().find("found")));
        return questions;
    }

    private static OutgoingMessage.Text text(String html) {
        return new OutgoingMessage.Text(html, List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
