package org.massline.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.massline.chat.Attachment;
import org.massline.chat.Saying;
import org.massline.conversation.AuditPage;
import org.massline.conversation.BoardChange;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.CardText;
import org.massline.conversation.Change;
import org.massline.conversation.DeskPage;
import org.massline.conversation.Dossier;
import org.massline.conversation.Invitation;
import org.massline.conversation.Need;
import org.massline.conversation.School;
import org.massline.model.Bulletin;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.DigestSection;
import org.massline.model.Page;
import org.massline.model.Point;
import org.massline.model.Preferences;
import org.massline.model.ReceiptCode;
import org.massline.model.Role;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/** A school in memory, which answers a conversation's needs and carries out its changes as the real one does. */
public final class PaperSchool {
    /** The code of every receipt that is given. */
    public static final ReceiptCode RECEIPT = ReceiptCode.of(new byte[ReceiptCode.RANDOM_BYTES]);

    private final Map<SuggestionNumber, Dossier> suggestions = new TreeMap<>();
    private final PaperBoard board = new PaperBoard();
    private final PaperOffice office = new PaperOffice();
    private List<Topic> topics = SampleSchool.school().topics();
    private LocalDate today = SampleSchool.TODAY;
    private int codes;
    private Optional<SuggestionNumber> withReceipt = Optional.empty();

    public LocalDate today() {
        return today;
    }

    public void itIs(LocalDate day) {
        today = day;
    }

    /** These are its topics from now on; it has those of the sample school until then. */
    public void hasOnly(Topic... some) {
        topics = List.of(some);
    }

    /** The school as somebody of this role sees it. */
    public School school(Role role) {
        School sample = SampleSchool.schoolWhereNobodyAnswersFor(topics.stream()
                .filter(topic -> role == Role.ADMINISTRATOR)
                .filter(topic -> office.cadres().stream().noneMatch(cadre -> cadre.answersFor(topic.id())))
                .toArray(Topic[]::new));
        return new School(
                sample.name(),
                topics,
                sample.unattended(),
                sample.calendar(),
                sample.zone(),
                sample.limits(),
                sample.digestTime(),
                sample.botUsername(),
                sample.membersOnly());
    }

    public Cadre hires(String name, Role role, Topic... topics) {
        return office.hire(name, role, topics);
    }

    public void dismisses(CadreId id) {
        office.dismiss(id);
    }

    public Optional<Cadre> cadre(CadreId id) {
        return office.cadre(id);
    }

    public void invites(String code, Role role, Topic... topics) {
        office.invite(code, role, topics, today);
    }

    public void receives(SampleSuggestion suggestion, Attachment... attachments) {
        receives(suggestion, List.of(), attachments);
    }

    public void receives(SampleSuggestion suggestion, List<ThreadMessage> thread, Attachment... attachments) {
        suggestions.put(
                suggestion.suggestion().number(),
                new Dossier(suggestion.suggestion(), thread, Map.of(), Map.of(0, List.of(attachments))));
    }

    /** Everybody may read it, in these words. */
    public void publishes(long number, String text) {
        board.publish(suggestions.get(new SuggestionNumber(number)).suggestion(), text);
    }

    /** A cadre did something about it. */
    public void becomes(long number, Status status) {
        suggestions.computeIfPresent(
                new SuggestionNumber(number),
                (same, dossier) -> dossier.with(
                        new SampleSuggestion(dossier.suggestion())
                                .status(status)
                                .suggestion(),
                        dossier.thread(),
                        dossier.attachments()));
    }

    /** It is another one now, under the same number. */
    public void has(SampleSuggestion changed, Point... points) {
        suggestions.computeIfPresent(
                changed.suggestion().number(),
                (number, dossier) -> dossier.with(changed.suggestion(), dossier.thread(), dossier.attachments())
                        .with(List.of(points)));
    }

    /** All who wait for its outcome are being asked something. */
    public void asks(long number) {
        board.ask(suggestions.get(new SuggestionNumber(number)).suggestion());
    }

    /** It was sent with a receipt. */
    public void gaveReceiptFor(long number) {
        withReceipt = Optional.of(new SuggestionNumber(number));
    }

    /** A cadre acknowledged it a moment ago, and can still undo that. */
    public void hasJustAcknowledged(Cadre cadre, long number) {
        becomes(number, Status.ACKNOWLEDGED);
        office.hasAcknowledged(cadre, new SuggestionNumber(number), today);
    }

    /** Nobody knows any more who made it. */
    public void forgetsTheAuthorsOf(PaperChat... chats) {
        List.of(chats).forEach(chat -> chat.own().clear());
    }

    Object answer(Need<?> need, PaperChat chat) {
        return switch (need) {
            case BoardNeed<?> ofBoard -> board.answer(ofBoard, chat);
            case Need.NextNumber next -> Optional.of(new SuggestionNumber(suggestions.size() + 1L));
            case Need.OwnMuting _, Need.OwnPause _, Need.OwnNotesPause _ -> Optional.empty();
            case Need.FreshReceipt fresh -> RECEIPT;
            case Need.OfReceipt(ReceiptCode code) ->
                withReceipt.filter(number -> code.equals(RECEIPT)).map(suggestions::get);
            case Need.OwnSuggestions(int page, int size) ->
                page(
                        chat.own().stream()
                                .sorted(Comparator.reverseOrder())
                                .map(number -> suggestions.get(number).suggestion())
                                .toList(),
                        page,
                        size);
            case Need.OwnSuggestion(SuggestionNumber number) ->
                chat.own().contains(number) ? Optional.ofNullable(suggestions.get(number)) : Optional.empty();
            case Need.OwnToChange(SuggestionNumber number) -> answer(new Need.OwnSuggestion(number), chat);
            case Need.OwnPreferences preferences -> Preferences.DEFAULT;
            case Need.OwnBeingActedOn acted ->
                (int) chat.own().stream()
                        .filter(number ->
                                suggestions.get(number).suggestion().status().isBeingActedOn())
                        .count();
            case Need.AnySuggestion(SuggestionNumber number) -> Optional.ofNullable(suggestions.get(number));
            case Need.NextDeed deed -> 1L;
            case Need.UndoableDeed(long deed, CadreId by) -> office.undoable(by).map(suggestions::get);
            case Need.SuggestionToChange(SuggestionNumber number) -> Optional.ofNullable(suggestions.get(number));
            case Need.Inbox(Set<TopicId> topics, var assignee, var filter, int page, int size) ->
                page(open(filter.topic().map(Set::of).orElse(topics)), page, size);
            case Need.Found(String words, Set<TopicId> topics, var assignee, int page, int size) ->
                page(
                        open(topics).stream()
                                .filter(each -> each.text().contains(words))
                                .toList(),
                        page,
                        size);
            case Need.Alike alike -> List.<Suggestion>of();
            case Need.AuditLog log -> new AuditPage(office.audit(log.size()), List.of());
            case Need.InvitationFor(String code) -> office.invitation(code, today);
            case Need.AccessGranted(String code) -> code.equals("poster");
            case Need.FreshCode fresh -> "freshcode" + ++codes;
            case Need.Cadres all -> office.cadres();
            case Need.PersonalData data -> "all that is stored";
            case Need.BulletinDraft(CadreId cadre) -> PaperBulletins.draftOf(cadre);
            case Need.BulletinOf(var id) -> PaperBulletins.find(id);
            case Need.SentBulletins sent -> List.<Bulletin>of();
            case Need.BulletinChoices choices -> PaperBulletins.choices(List.of(), choices.page());
            case Need.BulletinChoiceOf(SuggestionNumber number) ->
                PaperBulletins.choice(
                        Optional.ofNullable(suggestions.get(number)).map(Dossier::suggestion));
            case Need.HasChannel channel -> true;
            case Need.CountOfPeople count -> 10_000;
            case Need.Desk desk -> desk(desk);
            case Need.DeskAround around -> DeskPage.NOTHING;
            case Need.EffectReport report -> List.<Saying>of(Saying.Message.of(new CardText.WithoutWords()));
            case Need.DigestPreview preview -> List.<Saying>of(Saying.Message.of(new CardText.WithoutWords()));
        };
    }

    private DeskPage desk(Need.Desk need) {
        List<DeskPage.Entry> entries = open(need.visible()).stream()
                .map(each -> new DeskPage.Entry(DigestSection.OPEN, each, 0))
                .limit(DeskPage.ENTRIES)
                .toList();
        return new DeskPage(
                need.place().page(0),
                1,
                entries,
                Map.of(DigestSection.OPEN, entries.size()),
                Map.of(),
                need.visible(),
                today);
    }

    private List<Suggestion> open(Set<TopicId> topics) {
        return suggestions.values().stream()
                .map(Dossier::suggestion)
                .filter(suggestion -> suggestion.status().isOpen() && topics.contains(suggestion.topic()))
                .sorted(Comparator.comparing(Suggestion::targetOn).thenComparing(Suggestion::number))
                .toList();
    }

    private static Page<Suggestion> page(List<Suggestion> all, int index, int size) {
        int last = Math.max(0, (all.size() - 1) / size);
        int shown = Math.clamp(index, 0, last);
        return new Page<>(all.subList(shown * size, Math.min(all.size(), (shown + 1) * size)), shown, size, all.size());
    }

    void carryOut(Change change, PaperChat chat) {
        switch (change) {
            case Change.Send send -> {
                Dossier sent = new Dossier(send.suggestion(), List.of(), Map.of(), Map.of(0, send.attachments()));
                suggestions.put(send.number(), sent.with(send.points()));
                chat.wrote(send.number());
            }
            case Change.AddNote note -> {
                int position = suggestions.get(note.number()).thread().size() + 1;
                ThreadMessage message = new ThreadMessage(
                        position, ThreadMessage.From.CONTRIBUTOR, note.on(), note.text(), Optional.empty(), false);
                add(note.number(), List.of(message), note.attachments());
            }
            case Change.AddToNote(SuggestionNumber number, Attachment attachment) ->
                add(number, List.of(), List.of(attachment));
            case BoardChange.SayInOwnWords words -> becomes(words.words().value(), Status.MERGED);
            case BoardChange onBoard -> board.carryOut(onBoard, chat);
            case Change.Withdraw(SuggestionNumber number, LocalDate on) -> becomes(number.value(), Status.WITHDRAWN);
            case Change.ForgetPerson forget -> chat.forgotten();
            case Change.SpeakLanguage(var language) -> language.ifPresent(chat::speaks);
            case Change.Admit admit -> chat.admitted();
            case Change.AcceptInvitation(String code, String name) -> office.accept(code, name, chat);
            case Change.Invite(String code, Role role, Set<TopicId> topics, LocalDate until) ->
                office.invite(code, new Invitation(role, topics, until));
            case Change.Assign(TopicId topic, CadreId cadre) -> office.assign(topic, cadre);
            case Change.Unassign(TopicId topic, CadreId cadre) -> office.unassign(topic, cadre);
            case Change.Dismiss(CadreId cadre) -> office.dismiss(cadre);
            case Change.SetDigestTime(CadreId id, var time) -> office.setDigestTime(id, time);
            // What needs more than paper is tested in a SchoolOnDisk.
            default -> {}
        }
    }

    private void add(SuggestionNumber number, List<ThreadMessage> messages, List<Attachment> files) {
        Dossier before = suggestions.get(number);
        List<ThreadMessage> thread = new ArrayList<>(before.thread());
        thread.addAll(messages);
        Map<Integer, List<Attachment>> attachments = new HashMap<>(before.attachments());
        attachments.merge(
                thread.size(),
                files,
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        suggestions.put(number, before.with(before.suggestion(), thread, attachments));
    }
}
