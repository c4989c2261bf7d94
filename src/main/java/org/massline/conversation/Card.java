package org.massline.conversation;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Attachment;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Course;
import org.massline.model.Excerpt;
import org.massline.model.Point;
import org.massline.model.Signature;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.ThreadMessage;
import org.massline.model.Topic;

/** How a suggestion looks to cadres; the contributor's preview is made here too, so that the two cannot differ. */
public final class Card {
    /** So many are named; how many there are is said. */
    private static final int MOST_PARTS = 8;

    private static final int EXCERPT_OF_POINT = 60;

    private Card() {}

    /** What was written, who signed it, what is attached. */
    public static List<Phrase> content(Signature signature, String text, List<Attachment> attachments) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(text.isBlank() ? new CardText.WithoutWords() : new CardText.Body(new Passage(text)));
        List<Phrase> counts = counts(attachments);
        if (!counts.isEmpty()) {
            paragraphs.add(new CardText.Attached(counts));
        }
        paragraphs.add(
                switch (signature) {
                    case Signature.Anonymous anonymous -> new CardText.Anonymous();
                    case Signature.WithReceipt receipt -> new CardText.WithReceipt();
                    case Signature.Named(String name) -> new CardText.SignedBy(name);
                });
        return paragraphs;
    }

    /** A suggestion that was sent, with its thread. */
    public static List<Phrase> of(Dossier dossier, Topic topic) {
        Suggestion suggestion = dossier.suggestion();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new CardText.Title(suggestion.number(), suggestion.kind(), topic));
        paragraphs.addAll(content(
                suggestion.signature(), suggestion.text(), dossier.attachments().getOrDefault(0, List.of())));
        paragraphs.addAll(points(dossier.points()));
        paragraphs.add(new CardText.Standing(suggestion.status(), suggestion.receivedOn(), suggestion.targetOn()));
        if (dossier.published()) {
            paragraphs.add(new CardText.OnBoard());
        }
        dossier.holder()
                .filter(holder -> suggestion.status().isOpen())
                .ifPresent(holder -> paragraphs.add(new CardText.With(holder.name())));
        if (suggestion.status() == Status.IN_PROGRESS) {
            suggestion.course().promisedOn().ifPresent(day -> paragraphs.add(new CardText.Promised(day)));
        }
        for (ThreadMessage message : dossier.thread()) {
            paragraphs.addAll(
                    message(message, counts(dossier.attachments().getOrDefault(message.position(), List.of()))));
        }
        paragraphs.addAll(ending(dossier));
        return paragraphs;
    }

    /** The points that it makes, if they are numbered, with what was answered to each. */
    public static List<Phrase> points(List<Point> points) {
        List<Phrase> paragraphs = new ArrayList<>();
        if (!points.isEmpty()) {
            paragraphs.add(new PointText.Heading());
        }
        for (Point point : points) {
            paragraphs.add(point.answer()
                    .<Phrase>map(answer -> new PointText.Answered(
                            point.item(), excerpt(point), answer.on(), new Passage(answer.text()), answer.mark()))
                    .orElseGet(() -> new PointText.Waiting(point.item(), excerpt(point))));
        }
        return paragraphs;
    }

    /** The beginning of a point: its words stand in the suggestion. */
    public static String excerpt(Point point) {
        return Excerpt.of(point.text(), EXCERPT_OF_POINT);
    }

    /** How it ended, and what its contributor says of that. */
    private static List<Phrase> ending(Dossier dossier) {
        Suggestion suggestion = dossier.suggestion();
        Course course = suggestion.course();
        List<Phrase> paragraphs = new ArrayList<>(family(dossier));
        course.outcome().ifPresent(outcome -> paragraphs.add(new CardText.Outcome(new Passage(outcome))));
        boolean present = Verdicts.present(dossier).isPresent();
        course.judgement().ifPresent(said -> paragraphs.add(present ? judged(said) : judgedEarlier(said)));
        if (course.reopened() > 0) {
            paragraphs.add(new CardText.Reopened(course.reopened()));
        }
        return paragraphs;
    }

    private static Phrase judged(Course.Judgement said) {
        return said.words().isBlank()
                ? new CardText.Judged(said.verdict(), said.on())
                : new CardText.JudgedInWords(said.verdict(), said.on(), new Passage(said.words()));
    }

    private static Phrase judgedEarlier(Course.Judgement said) {
        return said.words().isBlank()
                ? new CardText.JudgedEarlier(said.verdict(), said.on())
                : new CardText.JudgedEarlierInWords(said.verdict(), said.on(), new Passage(said.words()));
    }

    /** Of which it is a part, and which are parts of it. */
    private static List<Phrase> family(Dossier dossier) {
        List<Phrase> paragraphs = new ArrayList<>();
        dossier.suggestion().course().mergedInto().ifPresent(whole -> paragraphs.add(new CardText.PartOf(whole)));
        List<Phrase> parts = dossier.merged().stream()
                .limit(MOST_PARTS)
                .<Phrase>map(part -> new CardText.PartNumber(part.number()))
                .toList();
        if (!parts.isEmpty()) {
            paragraphs.add(new CardText.Parts(dossier.merged().size(), parts));
        }
        return paragraphs;
    }

    /** The beginning of what was written, for lists. */
    public static Phrase excerpt(Suggestion suggestion, int most) {
        return suggestion.text().isBlank()
                ? new CardText.WithoutWords()
                : new CardText.Beginning(Excerpt.of(suggestion.text(), most));
    }

    private static List<Phrase> message(ThreadMessage message, List<Phrase> counts) {
        if (message.text().isBlank() && !counts.isEmpty()) {
            return List.of(
                    switch (message.from()) {
                        case CONTRIBUTOR -> new CardText.FilesFromContributor(message.on(), counts);
                        case CADRE -> new CardText.FilesFromCadre(message.on(), counts);
                    });
        }
        Passage text = new Passage(message.text());
        Phrase words = switch (message.from()) {
            case CONTRIBUTOR -> new CardText.FromContributor(message.on(), text);
            case CADRE -> new CardText.FromCadre(message.on(), text);
        };
        return counts.isEmpty() ? List.of(words) : List.of(words, new CardText.Attached(counts));
    }

    /** How many of each kind there are. */
    public static List<Phrase> counts(List<Attachment> attachments) {
        int photos = 0;
        int videos = 0;
        int voices = 0;
        int files = 0;
        int places = 0;
        int withheld = 0;
        for (Attachment attachment : attachments) {
            switch (attachment) {
                case Attachment.Location location -> places++;
                case Attachment.Withheld notPassedOn -> withheld++;
                case Attachment.File file -> {
                    switch (file.type()) {
                        case PHOTO -> photos++;
                        case VIDEO, VIDEO_NOTE, ANIMATION -> videos++;
                        case VOICE -> voices++;
                        case DOCUMENT, AUDIO -> files++;
                    }
                }
            }
        }
        List<Phrase> counts = new ArrayList<>();
        if (photos > 0) {
            counts.add(new CardText.Photos(photos));
        }
        if (videos > 0) {
            counts.add(new CardText.Videos(videos));
        }
        if (voices > 0) {
            counts.add(new CardText.Voices(voices));
        }
        if (files > 0) {
            counts.add(new CardText.Files(files));
        }
        if (places > 0) {
            counts.add(new CardText.Places(places));
        }
        if (withheld > 0) {
            counts.add(new CardText.Withheld(withheld));
        }
        return counts;
    }
}
