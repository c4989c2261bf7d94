package org.massline.conversation;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Point;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;
import org.massline.model.Verdict;

/**
 * What cadres are told of what a contributor did. Of an anonymous one there is nothing in it but what they wrote; a reply to
 * any of it is a reply in the thread.
 */
public final class Notice {
    /** Where an answer is due within so many working days, the digest may come too late. */
    private static final int SHORT_TARGET_DAYS = 2;

    private static final int EXCERPT = 60;

    private Notice() {}

    /** A suggestion came. */
    public static List<Change> arrived(Change.Send sent, School school) {
        Suggestion suggestion = sent.suggestion();
        Topic topic = topicOf(suggestion, school);
        Dossier dossier =
                new Dossier(suggestion, List.of(), Map.of(), Map.of(0, sent.attachments())).with(sent.points());
        Screen card = Screen.of(Card.of(dossier, topic)).under(new NoticeText.Arrived());
        return tell(dossier, occasion(topic), card, sent.attachments());
    }

    /** Somebody seconds a suggestion in their own words; these are a thread of its own. */
    public static List<Change> joined(Change.Send sent, SuggestionNumber whole, School school) {
        Suggestion suggestion = sent.suggestion();
        Topic topic = topicOf(suggestion, school);
        Dossier dossier = new Dossier(suggestion, List.of(), Map.of(), Map.of(0, sent.attachments()));
        Screen card = Screen.of(Card.of(dossier, topic)).under(new NoticeText.Joined(whole));
        return tell(dossier, occasion(topic), card, sent.attachments());
    }

    /** The contributor wrote, or sent files, in the thread. */
    public static List<Change> wrote(Dossier dossier, String text, List<Attachment> attachments, School school) {
        Phrase words = switch (dossier.suggestion().signature()) {
            case Signature.Anonymous _, Signature.WithReceipt _ ->
                text.isBlank() ? new NoticeText.SentFiles() : new NoticeText.Wrote(new Passage(text));
            case Signature.Named(String name) ->
                text.isBlank()
                        ? new NoticeText.NamedSentFiles(name)
                        : new NoticeText.NamedWrote(name, new Passage(text));
        };
        return tell(dossier, Occasion.URGENT, happened(dossier, words, school), attachments);
    }

    /** One more item of an album whose first was told. */
    public static List<Change> sentMore(Dossier dossier, Attachment attachment) {
        List<Change> tells = new ArrayList<>();
        send(dossier, Occasion.URGENT, List.of(attachment), tells);
        return tells;
    }

    /** The contributor took it back; worth a word only where somebody is at work on it. */
    public static List<Change> withdrew(Dossier before, School school) {
        return before.suggestion().status().isBeingActedOn()
                ? tell(before, Occasion.URGENT, happened(before, new NoticeText.Withdrew(), school), List.of())
                : List.of();
    }

    /** The contributor has the last word; only a 'no' cannot wait. */
    public static List<Change> judged(Dossier before, Verdict verdict, School school) {
        Phrase said =
                before.ended().filter(last -> last.status() == Status.DECLINED).isPresent()
                        ? new NoticeText.JudgedReason(verdict)
                        : new NoticeText.Judged(verdict);
        Screen screen = happened(before, said, school);
        return tell(
                before,
                occasion(verdict),
                verdict == Verdict.NO ? screen.and(new NoticeText.OpenAgain()) : screen,
                List.of());
    }

    /** What was answered to one of their points is no answer to them. */
    public static List<Change> notAnswered(Dossier dossier, Point point, School school) {
        Phrase said = new NoticeText.PointNotAnswered(point.item(), Card.excerpt(point));
        return tell(dossier, Occasion.URGENT, happened(dossier, said, school), List.of());
    }

    /** And why. */
    public static List<Change> judgedInWords(Dossier dossier, Verdict verdict, String words, School school) {
        Phrase said = new NoticeText.JudgedInWords(verdict, new Passage(words));
        return tell(dossier, occasion(verdict), happened(dossier, said, school), List.of());
    }

    private static Occasion occasion(Topic topic) {
        return topic.responseTarget().count() <= SHORT_TARGET_DAYS ? Occasion.URGENT : Occasion.ORDINARY;
    }

    private static Occasion occasion(Verdict verdict) {
        return verdict == Verdict.NO ? Occasion.URGENT : Occasion.ORDINARY;
    }

    private static Screen happened(Dossier dossier, Phrase what, School school) {
        Suggestion suggestion = dossier.suggestion();
        Topic topic = topicOf(suggestion, school);
        return Screen.of(new NoticeText.Heading(suggestion.number(), topic, Card.excerpt(suggestion, EXCERPT)), what);
    }

    private static List<Change> tell(Dossier dossier, Occasion occasion, Screen screen, List<Attachment> attachments) {
        Suggestion suggestion = dossier.suggestion();
        Screen whole = screen.about(About.forCadre(suggestion.number()))
                .row(button(new Label.OpenNumber(suggestion.number()), new Tap.Open(suggestion.number())));
        List<Change> tells = new ArrayList<>();
        for (Audience audience : audiences(dossier)) {
            tells.add(new Change.Tell(audience, occasion, whole.message()));
        }
        send(dossier, occasion, attachments, tells);
        return tells;
    }

    private static void send(Dossier dossier, Occasion occasion, List<Attachment> attachments, List<Change> tells) {
        if (attachments.isEmpty()) {
            return;
        }
        for (Audience audience : audiences(dossier)) {
            tells.add(new Change.Tell(audience, occasion, Passing.toCadre(dossier.suggestion(), attachments)));
        }
    }

    /** Those who answer for the topic, and whoever took it though they do not. */
    private static List<Audience> audiences(Dossier dossier) {
        Suggestion suggestion = dossier.suggestion();
        List<Audience> audiences = new ArrayList<>();
        audiences.add(new Audience.CadresOf(suggestion.topic(), Optional.empty()));
        Optional<CadreId> assigned = suggestion.course().assignedTo();
        Optional<Cadre> known = assigned.map(dossier.cadres()::get);
        if (assigned.isPresent()
                && known.filter(cadre -> cadre.answersFor(suggestion.topic())).isEmpty()) {
            audiences.add(new Audience.OneCadre(assigned.get()));
        }
        return audiences;
    }

    private static Topic topicOf(Suggestion suggestion, School school) {
        return school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
    }
}
