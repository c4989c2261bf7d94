package org.massline.turn;

import java.util.List;
import java.util.Map;
import org.massline.chat.Attachment;
import org.massline.chat.Phrase;
import org.massline.model.Course;
import org.massline.model.Point;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.ThreadMessage;
import org.massline.model.Topic;
import org.massline.store.Transaction;

/** What is stored of a suggestion that somebody sent, as they read it in /mydata. */
final class SuggestionData {
    private SuggestionData() {}

    static void add(Transaction transaction, Suggestion suggestion, Topic topic, List<Phrase> lines) {
        lines.add(
                switch (suggestion.signature()) {
                    case Signature.Anonymous anonymous ->
                        new DataText.AnonymousSuggestion(
                                suggestion.number(),
                                suggestion.kind(),
                                topic,
                                suggestion.status(),
                                suggestion.receivedOn(),
                                suggestion.attachments(),
                                suggestion.text());
                    case Signature.WithReceipt receipt ->
                        throw new IllegalStateException(
                                suggestion.number() + " has a receipt, and is in nobody's list");
                    case Signature.Named(String name) ->
                        new DataText.NamedSuggestion(
                                suggestion.number(),
                                suggestion.kind(),
                                topic,
                                suggestion.status(),
                                suggestion.receivedOn(),
                                suggestion.attachments(),
                                suggestion.text(),
                                name);
                });
        Map<Integer, List<Attachment>> attachments = transaction.threads().attachmentsOf(suggestion.number());
        FileData.add(attachments.getOrDefault(0, List.of()), lines);
        for (Point point : transaction.points().of(suggestion.number())) {
            lines.add(new DataText.OwnPoint(point.item(), point.text()));
            point.answer()
                    .ifPresent(answer -> lines.add(
                            new DataText.AnsweredPoint(point.item(), answer.on(), answer.text(), answer.mark())));
        }
        for (ThreadMessage message : transaction.threads().of(suggestion.number())) {
            lines.add(
                    switch (message.from()) {
                        case CONTRIBUTOR -> new DataText.OwnNote(message.on(), message.text());
                        case CADRE -> new DataText.Answer(message.on(), message.text());
                    });
            FileData.add(attachments.getOrDefault(message.position(), List.of()), lines);
        }
        ending(suggestion, lines);
        int messages = transaction.data().messagesAbout(suggestion.number());
        if (messages > 0) {
            lines.add(new DataText.MessagesAbout(messages));
        }
    }

    private static void ending(Suggestion suggestion, List<Phrase> lines) {
        Course course = suggestion.course();
        course.outcome().ifPresent(outcome -> lines.add(new DataText.Outcome(suggestion.status(), outcome)));
        course.judgement()
                .ifPresent(said -> lines.add(
                        said.words().isBlank()
                                ? new DataText.YourVerdict(said.verdict(), said.on())
                                : new DataText.YourVerdictInWords(said.verdict(), said.on(), said.words())));
    }
}
