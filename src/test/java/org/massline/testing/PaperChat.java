package org.massline.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.conversation.Conversation;
import org.massline.conversation.Decision;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Facts;
import org.massline.conversation.GroupTopics;
import org.massline.conversation.Label;
import org.massline.conversation.Need;
import org.massline.conversation.Person;
import org.massline.conversation.Plan;
import org.massline.conversation.Scene;
import org.massline.conversation.State;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;
import org.massline.text.Texts;

/** One person's chat with the bot, on paper: said, tapped, read. What happened is kept as a transcript. */
public final class PaperChat {
    private static final Pattern COMMAND = Pattern.compile("/([a-z]+)(?: (.*))?", Pattern.DOTALL);
    private static final Texts TEXTS = new Texts();

    private final PaperSchool school;
    private final String name;
    private final Set<SuggestionNumber> own = new HashSet<>();
    private final ShownMessages shown = new ShownMessages();
    private final Map<String, Integer> said = new HashMap<>();
    private final StringBuilder transcript = new StringBuilder();
    private Language language = Language.ENGLISH;
    private Dialogue dialogue = Dialogue.NEW;
    private Optional<CadreId> cadre = Optional.empty();
    private GroupTopics groupTopics = GroupTopics.NONE;
    private ChatKind kind = ChatKind.PRIVATE;
    private boolean admitted = true;
    private Optional<About> about = Optional.empty();
    private int messages;
    private Decision last = Decision.silence(Dialogue.NEW);
    private Event.Tapped lastTap = new Event.Tapped("", new MessageId(1), "");

    public PaperChat(PaperSchool school, String name) {
        this.school = school;
        this.name = name;
    }

    /** The chat of somebody who answers for topics. */
    public static PaperChat of(PaperSchool school, Cadre cadre) {
        PaperChat chat = new PaperChat(school, cadre.name());
        chat.joined(cadre.id());
        return chat;
    }

    public PaperChat in(Language spoken) {
        language = spoken;
        return this;
    }

    /** Somebody whom the access rule does not let in. */
    public PaperChat notAdmitted() {
        admitted = false;
        return this;
    }

    /** In a group of those who answer for these topics; none, if it is any other group. */
    public PaperChat inGroupOf(TopicId... topics) {
        kind = ChatKind.GROUP;
        groupTopics = new GroupTopics(Set.of(topics), List.of());
        return this;
    }

    /** As if the conversation had come so far. */
    public PaperChat at(State state) {
        dialogue = dialogue.step(state);
        return this;
    }

    public PaperChat types(String text) {
        Matcher command = COMMAND.matcher(text);
        MessageId message = new MessageId(++messages);
        said.put(text, message.value());
        transcript.append("> ").append(text).append("\n\n");
        return happens(
                command.matches()
                        ? new Event.Commanded(
                                message,
                                command.group(1),
                                Optional.ofNullable(command.group(2)).orElse("").strip())
                        : new Event.Said(message, text));
    }

    public PaperChat attaches(Attachment attachment, String caption) {
        transcript.append("> (%s) %s\n\n".formatted(attachment.getClass().getSimpleName(), caption));
        said.put(caption, ++messages);
        return happens(new Event.Attached(new MessageId(messages), attachment, caption, Optional.empty()));
    }

    /** What comes next replies to a message of the bot about this. */
    public PaperChat replyingTo(About message) {
        about = Optional.of(message);
        return this;
    }

    /** The suggestion is the person's own. */
    public PaperChat wrote(SuggestionNumber number) {
        own.add(number);
        return this;
    }

    /** One item of an album. */
    public PaperChat attachesToAlbum(Attachment attachment, String album) {
        transcript.append("> (album) ").append("\n\n");
        return happens(new Event.Attached(new MessageId(++messages), attachment, "", Optional.of(album)));
    }

    /** Changes what was typed last as this text. */
    public PaperChat edits(String typed, String now) {
        transcript.append("> (edited) ").append(now).append("\n\n");
        Integer message = said.get(typed);
        if (message == null) {
            throw new AssertionError("nobody typed '" + typed + "' in:\n" + transcript);
        }
        said.put(now, message);
        return happens(new Event.Edited(new MessageId(message), now));
    }

    /** The day came on which the dialogue wanted to be woken. */
    public PaperChat wakes() {
        transcript.append("> (days pass)\n\n");
        return happens(new Event.Woken());
    }

    /** Anything that can happen. */
    public PaperChat meets(Event event) {
        transcript.append("> (").append(event.getClass().getSimpleName()).append(")\n\n");
        return happens(event);
    }

    /** The data of all buttons of the newest message that has any. */
    public List<String> buttonsInSight() {
        return shown.inSight().stream().map(place -> place.button().data()).toList();
    }

    /** What tapping each of these buttons would be. */
    public List<Event.Tapped> tapsInSight() {
        return shown.inSight().stream().map(this::tap).toList();
    }

    /** What tapping each button would be that was ever shown, though its message may show others now. */
    public List<Event.Tapped> tapsEverPossible() {
        return shown.everShown().stream().map(this::tap).toList();
    }

    /** Taps what carries this in the newest message that shows it. */
    public PaperChat tapsWhatCarries(String data) {
        transcript.append("> [").append(data).append("]\n\n");
        return happens(shown.newest(button -> button.data().equals(data))
                .map(this::tap)
                .orElseGet(() -> new Event.Tapped("tap" + ++messages, new MessageId(1), data)));
    }

    /** Taps the button with this label in the newest message that has it. */
    public PaperChat taps(String label) {
        ShownMessages.Place place = shown.newest(button -> button.label().equals(label))
                .orElseThrow(() -> new AssertionError("no button '" + label + "' is shown in:\n" + transcript));
        transcript.append("> [").append(label).append("]\n\n");
        return happens(tap(place));
    }

    /** The same, whatever the label is called in the person's language. */
    public PaperChat taps(Label label) {
        return taps(TEXTS.plain(label, language));
    }

    /** The second of a double tap: on the way to the bot before the message showed anything else. */
    public PaperChat tapsAgain() {
        transcript.append("> [again]\n\n");
        return happens(new Event.Tapped("tap" + ++messages, lastTap.message(), lastTap.data()));
    }

    /** Taps a button that carries this, whether or not it was ever shown. */
    public PaperChat forges(String data) {
        transcript.append("> (forged) ").append(data).append("\n\n");
        return happens(new Event.Tapped("tap" + ++messages, new MessageId(1), data));
    }

    private Event.Tapped tap(ShownMessages.Place place) {
        return new Event.Tapped(
                "tap" + ++messages, place.message(), place.button().data());
    }

    private PaperChat happens(Event event) {
        if (event instanceof Event.Tapped tapped) {
            lastTap = tapped;
        }
        last = wouldAnswer(event);
        dialogue = last.next();
        last.changes().forEach(change -> school.carryOut(change, this));
        List<OutgoingMessage> outgoing = lastIn(language);
        for (OutgoingMessage message : outgoing) {
            messages = shown.show(message, messages);
        }
        List<OutgoingMessage> read =
                outgoing.stream().filter(ShownMessages::isSeen).toList();
        transcript.append(read.isEmpty() ? "(nothing)" : Reading.of(read)).append("\n\n");
        return this;
    }

    /** What would come of the event, if it happened. */
    public Decision wouldAnswer(Event event) {
        Scene scene = scene();
        Map<Need<?>, Object> answers = new HashMap<>();
        Plan plan = Conversation.plan(scene, event);
        for (Need<?> need : plan.needs()) {
            answers.put(need, school.answer(need, this));
        }
        return plan.decide(Facts.of(answers));
    }

    private Scene scene() {
        Optional<Cadre> office = cadre.flatMap(school::cadre);
        return new Scene(
                dialogue,
                new Person(language, name, Optional.of("amy_w"), admitted, office),
                kind,
                true,
                about,
                Optional.empty(),
                groupTopics,
                school.today(),
                school.school(office.map(Cadre::role).orElse(Role.CONTRIBUTOR)));
    }

    /** What came of the last event. */
    public Decision last() {
        return last;
    }

    /** What the last event was answered with, as it is read. */
    public String read() {
        return Reading.of(lastIn(language));
    }

    /** What the last event was answered with, as calls to the messenger. */
    public List<OutgoingMessage> lastIn(Language spoken) {
        return last.sayings().stream()
                .flatMap(saying -> TEXTS.render(saying, spoken).stream())
                .toList();
    }

    public String transcript() {
        return transcript.toString().strip() + "\n";
    }

    public Dialogue dialogue() {
        return dialogue;
    }

    Set<SuggestionNumber> own() {
        return own;
    }

    Optional<CadreId> cadreId() {
        return cadre;
    }

    void forgotten() {
        own.clear();
        dialogue = Dialogue.NEW;
    }

    void speaks(Language chosen) {
        language = chosen;
    }

    void admitted() {
        admitted = true;
    }

    void joined(CadreId id) {
        cadre = Optional.of(id);
    }
}
