package org.massline.conversation;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massline.chat.About;
import org.massline.chat.Attachment;
import org.massline.chat.Choice;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.model.Cadre;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Point;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What contributors hear of what a cadre did. */
public final class News {
    /** A line of a phone is enough to know one's own words again. */
    private static final int EXCERPT = 60;

    private final Dossier before;
    private final Deed deed;
    private final Suggestion suggestion;
    private final School school;
    private final Phrase who;
    private final Optional<Long> undo;
    private final List<Change> tells = new ArrayList<>();

    private News(Dossier before, Deed deed, Cadre by, School school, Optional<Long> undo) {
        this.before = before;
        this.deed = deed;
        this.school = school;
        this.suggestion = before.suggestion();
        this.who = Byline.of(by, topicOf(suggestion, school));
        this.undo = undo;
    }

    /**
     * What is told, and to whom; to be carried out after the deed itself.
     *
     * @param before how it stood when the deed was decided
     * @param undo the deed's id, if it can be undone: until then what is told waits
     */
    public static List<Change> of(Dossier before, Deed deed, Cadre by, School school, Optional<Long> undo) {
        News news = new News(before, deed, by, school, undo);
        news.tell();
        return List.copyOf(news.tells);
    }

    /** What the contributors of its parts hear once the whole is taken back. */
    public static List<Change> released(SuggestionNumber whole, List<Suggestion> parts) {
        return parts.stream()
                .filter(part -> part.course().mergedInto().equals(Optional.of(whole)))
                .<Change>map(part -> new Change.Tell(
                        new Audience.Author(part.number()),
                        Occasion.STEP,
                        news(part.number(), heading(part), new NewsText.StandsForItself())))
                .toList();
    }

    /** Says which suggestion news is of, to the one who made it. */
    public static Phrase heading(Suggestion suggestion) {
        return new NewsText.Heading(suggestion.number(), Card.excerpt(suggestion, EXCERPT));
    }

    /** What can be done with any news: read it all, write back. */
    public static List<List<Choice>> choices(SuggestionNumber number) {
        return List.of(List.of(
                button(new Label.OpenOwn(), new Tap.OpenOwn(number)),
                button(new Label.Answer(), new Tap.Note(number))));
    }

    /** The same, where answers to points wait for what their contributor says of them. */
    public static List<List<Choice>> choices(SuggestionNumber number, List<Integer> unmarked) {
        return Stream.concat(PointMarks.inNews(number, unmarked).stream(), choices(number).stream())
                .toList();
    }

    private void tell() {
        switch (deed) {
            case Deed.Acknowledge acknowledge -> stepOfAll(new NewsText.Acknowledged(who));
            case Deed.Promise(LocalDate day, Optional<String> reason) -> stepOfAll(promised(day, reason));
            case Deed.Reply(String text, List<Attachment> attachments) -> {
                step(
                        text.isBlank()
                                ? new NewsText.RepliedWithFiles(who)
                                : new NewsText.Replied(who, new Passage(text)));
                send(Occasion.STEP, attachments);
            }
            case Deed.Ask(String text, List<Attachment> attachments) -> {
                tellAuthor(
                        Occasion.QUESTION,
                        text.isBlank() ? new NewsText.AskedWithFiles(who) : new NewsText.Asked(who, new Passage(text)),
                        new NewsText.HowToAnswer());
                send(Occasion.QUESTION, attachments);
            }
            case Deed.AnswerPoint(int item, String text) ->
                step(new NewsText.AnsweredPoint(who, item, excerpt(item), new Passage(text)));
            case Deed.Done(String outcome) -> outcome(new NewsText.Done(who, new Passage(outcome)));
            case Deed.Decline(String outcome) -> outcome(new NewsText.Declined(who, new Passage(outcome)));
            case Deed.Merge(SuggestionNumber into) -> merged(into);
            case Deed.Assign(Receiver to, String note) -> assigned(to);
            case Deed.Inquire(Inquiry.Wording wording) -> inquire(wording);
            case Deed.Publish(String text) ->
                onBoard(
                        before.published()
                                ? new NewsText.Reworded(who, new Passage(text))
                                : new NewsText.Published(who, new Passage(text)));
            case Deed.Unpublish unpublish -> step(new NewsText.Unpublished(who));
        }
    }

    /** Who of the cadres has it is theirs to settle; who reads it is not. */
    private void assigned(Receiver to) {
        to.topic()
                .filter(topic -> !topic.equals(suggestion.topic()))
                .flatMap(school::topic)
                .ifPresent(topic -> step(new NewsText.MovedTo(topic, who)));
    }

    private String excerpt(int item) {
        return before.point(item).map(Card::excerpt).orElse("");
    }

    private Phrase promised(LocalDate day, Optional<String> reason) {
        Optional<LocalDate> earlier = suggestion.course().promisedOn().filter(other -> !other.equals(day));
        if (earlier.isEmpty()) {
            return new NewsText.Promised(day, who);
        }
        return reason.<Phrase>map(why -> new NewsText.PromiseMovedBecause(day, earlier.get(), who, new Passage(why)))
                .orElseGet(() -> new NewsText.PromiseMoved(day, earlier.get(), who));
    }

    private void step(Phrase paragraph) {
        tellAuthor(Occasion.STEP, paragraph);
    }

    private void tellAuthor(Occasion occasion, Phrase... paragraphs) {
        tell(new Audience.Author(suggestion.number()), occasion, newsOfIt(paragraphs));
    }

    /** What concerns the whole concerns its parts. */
    private void stepOfAll(Phrase step) {
        step(step);
        tellParts(Occasion.STEP, suggestion.number(), step);
    }

    private void tellParts(Occasion occasion, SuggestionNumber whole, Phrase... what) {
        before.merged()
                .forEach(part -> tell(new Audience.Author(part.number()), occasion, newsOfPart(part, whole, what)));
    }

    private static Saying newsOfPart(Suggestion part, SuggestionNumber whole, Phrase... what) {
        Phrase heading = new NewsText.HeadingOfPart(part.number(), Card.excerpt(part, EXCERPT), whole);
        return news(part.number(), heading, what);
    }

    /** All are asked who wait for the outcome, each under the number that they know. */
    private void inquire(Inquiry.Wording wording) {
        SuggestionNumber number = suggestion.number();
        // What was asked has the number of the deed.
        InquiryId id = new InquiryId(undo.orElseThrow());
        boolean alone = before.isOfOne();
        for (Suggestion own :
                Stream.concat(Stream.of(suggestion), before.merged().stream()).toList()) {
            Screen screen =
                    InquiryMessage.of(InquiryMessage.heading(number, Optional.of(own.number())), who, wording, alone);
            Screen asked = InquiryMessage.withAnswers(screen, id, wording, Optional.empty())
                    .about(About.forContributor(own.number()));
            tell(
                    new Audience.Author(own.number()),
                    Occasion.STEP,
                    (alone ? InquiryMessage.withWords(asked, number) : asked).message());
        }
        if (!alone) {
            Screen screen = InquiryMessage.of(InquiryMessage.heading(number, Optional.empty()), who, wording, false);
            Screen asked = InquiryMessage.withAnswers(screen, id, wording, Optional.empty());
            tell(new Audience.Seconders(number), Occasion.STEP, asked.message());
        }
    }

    /** They are the first who must be able to object. */
    private void onBoard(Phrase published) {
        SuggestionNumber number = suggestion.number();
        List<List<Choice>> choices = new ArrayList<>(choices(number));
        choices.add(List.of(button(new PublicLabel.OnBoard(), new BoardTap.OpenEntry(number, BoardPlace.FIRST))));
        tell(
                new Audience.Author(number),
                Occasion.STEP,
                new Saying.News(number, heading(suggestion), List.of(published), choices));
    }

    private void send(Occasion occasion, List<Attachment> attachments) {
        if (!attachments.isEmpty()) {
            tell(
                    new Audience.Author(suggestion.number()),
                    occasion,
                    Passing.ofCadre(About.forContributor(suggestion.number()), attachments));
        }
    }

    /** All hear it who wait for it: its contributor, those of suggestions that became a part of it, those who second it. */
    private void outcome(Phrase outcome) {
        SuggestionNumber number = suggestion.number();
        tellAuthor(Occasion.OUTCOME, outcome, new NewsText.YouWillBeAsked());
        tellParts(Occasion.OUTCOME, number, outcome, new NewsText.YouWillBeAsked());
        tellSeconders(outcome);
    }

    private void tellSeconders(Phrase outcome) {
        SuggestionNumber number = suggestion.number();
        boolean isSeconded = Stream.concat(Stream.of(suggestion), before.merged().stream())
                .anyMatch(each -> each.course().seconds() > 0);
        if (isSeconded) {
            Screen screen = Screen.of(new NewsText.HeadingOfSeconded(number), outcome)
                    .row(button(new Label.OpenNumber(number), new BoardTap.OpenEntry(number, BoardPlace.FIRST)));
            tell(new Audience.Seconders(number), Occasion.OUTCOME, screen.message());
        }
    }

    /**
     * What came already of the one into which a suggestion is merged; nothing, if it is open.
     *
     * @param part as it stood before
     */
    public static List<Change> ofWhole(Dossier part, Dossier whole, School school, Optional<Long> undo) {
        Optional<Suggestion> ended = whole.ended();
        Optional<Cadre> by = whole.concludedBy()
                .flatMap(id -> Optional.ofNullable(whole.cadres().get(id)));
        Optional<String> outcome = ended.flatMap(last -> last.course().outcome());
        if (ended.isEmpty() || by.isEmpty() || outcome.isEmpty()) {
            return List.of();
        }
        Deed merge = new Deed.Merge(whole.suggestion().number());
        News news = new News(part, merge, by.get(), school, undo);
        Passage text = new Passage(outcome.get());
        Phrase told = ended.get().status() == Status.DECLINED
                ? new NewsText.Declined(news.who, text)
                : new NewsText.Done(news.who, text);
        SuggestionNumber number = ended.get().number();
        // That it was merged has just been said aloud; this is added to it.
        Saying added = newsOfPart(news.suggestion, number, told, new NewsText.YouWillBeAsked());
        news.tells.add(new Change.Tell(new Audience.Author(news.suggestion.number()), Occasion.OUTCOME, added, undo));
        news.tellParts(Occasion.OUTCOME, number, told, new NewsText.YouWillBeAsked());
        news.tellSeconders(told);
        return List.copyOf(news.tells);
    }

    private void merged(SuggestionNumber into) {
        tell(
                new Audience.Author(suggestion.number()),
                Occasion.OUTCOME,
                news(suggestion.number(), heading(suggestion), new NewsText.MergedInto(into, who)));
        tellParts(Occasion.STEP, into, new NewsText.MergedInto(into, who));
        tell(
                new Audience.Author(into),
                Occasion.STEP,
                news(into, new NewsText.HeadingOfNumber(into), new NewsText.GainedPart(suggestion.number())));
    }

    private static Saying news(SuggestionNumber number, Phrase heading, Phrase... paragraphs) {
        return new Saying.News(number, heading, List.of(paragraphs), choices(number));
    }

    private Saying newsOfIt(Phrase... paragraphs) {
        List<Integer> unmarked = before.points().stream()
                .filter(point -> point.isUnmarked() || isJustAnswered(point))
                .map(Point::item)
                .toList();
        return new Saying.News(
                suggestion.number(), heading(suggestion), List.of(paragraphs), choices(suggestion.number(), unmarked));
    }

    private boolean isJustAnswered(Point point) {
        return deed instanceof Deed.AnswerPoint answer && answer.item() == point.item();
    }

    private void tell(Audience audience, Occasion occasion, Saying saying) {
        // What is written to them is a step for who chooses what they are told, but no silent one.
        boolean rings = occasion != Occasion.STEP || deed instanceof Deed.Reply || deed instanceof Deed.AnswerPoint;
        Saying heard = rings && saying instanceof Saying.News news ? news.ringing() : saying;
        tells.add(new Change.Tell(audience, occasion, heard, undo));
    }

    private static Topic topicOf(Suggestion suggestion, School school) {
        return school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
    }
}
