package org.massline.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.massline.chat.Attachment;
import org.massline.chat.PersonId;
import org.massline.chat.Phrase;
import org.massline.conversation.Dialogue;
import org.massline.conversation.School;
import org.massline.model.Appearance;
import org.massline.model.Cadre;
import org.massline.model.Course;
import org.massline.model.DigestTime;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Language;
import org.massline.model.Muting;
import org.massline.model.Point;
import org.massline.model.Preferences;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.ThreadMessage;
import org.massline.model.Topic;
import org.massline.store.PersonRecord;
import org.massline.store.Transaction;
import org.massline.store.Updates;
import org.massline.text.Texts;

/** Everything that is stored about a person, as a text that they can read (/mydata). */
final class PersonalData {
    private final Texts texts;

    PersonalData(Texts texts) {
        this.texts = texts;
    }

    String of(Transaction transaction, PersonRecord person, Talk talk) {
        School school = talk.scene().school();
        List<Phrase> lines = new ArrayList<>();
        lines.add(new DataText.Heading(school.name(), talk.scene().today()));
        lines.add(new DataText.Reached(person.address().chat().value()));
        person.chosen().ifPresent(language -> lines.add(new DataText.LanguageChosen(language)));
        person.languageCode().ifPresent(code -> lines.add(new DataText.LanguageOfTelegram(code)));
        preferences(person.preferences(), lines);
        Optional<Cadre> cadre = talk.scene().person().cadre();
        cadre.ifPresent(each -> lines.add(new DataText.CadreSince(
                each.name(), each.role(), transaction.cadres().joinedOn(each.id()))));
        cadre.ifPresent(each -> {
            lines.add(new DataText.AtOnce(person.preferences().atOnce()));
            lines.add(seenBy(each.appearance()));
        });
        Dialogue dialogue = talk.scene().dialogue();
        dialogue.draft()
                .filter(draft -> !draft.isEmpty())
                .ifPresent(draft -> lines.add(
                        new DataText.Draft(draft.text(), draft.attachments().size())));
        dialogue.discarded()
                .ifPresent(draft -> lines.add(
                        new DataText.Discarded(draft.text(), draft.attachments().size())));
        if (person.own().isEmpty()) {
            lines.add(new DataText.NoSuggestions());
        }
        for (SuggestionNumber number : person.own()) {
            transaction.suggestions().find(number).ifPresent(each -> add(transaction, each, school, lines));
        }
        transaction
                .mutings()
                .mutedAmong(person.own(), talk.scene().today())
                .flatMap(each -> Muting.of(each, talk.scene().today()))
                .ifPresent(muting -> lines.add(new DataText.Muted(muting.number(), muting.until())));
        for (SuggestionNumber number : person.seconded()) {
            lines.add(transaction
                    .board()
                    .find(number)
                    .<Phrase>map(entry -> new DataText.SecondedEntry(number, entry.text()))
                    .orElseGet(() -> new DataText.Seconded(number)));
        }
        for (InquiryId id : person.answered()) {
            transaction.inquiries().find(id).ifPresent(each -> add(transaction, each, person, lines));
        }
        failedUpdates(transaction, person, lines);
        lines.add(new DataText.Receipts());
        dialogue.receipt().ifPresent(open -> lines.add(new DataText.ReceiptOpen(open.number())));
        lines.add(new DataText.Ending());
        Language language = talk.scene().person().language();
        return lines.stream().map(line -> texts.plain(line, language)).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static void failedUpdates(Transaction transaction, PersonRecord person, List<Phrase> lines) {
        List<LocalDate> days = transaction
                .updates()
                .keptOf(new PersonId(person.address().chat().value()));
        if (!days.isEmpty()) {
            lines.add(new DataText.FailedUpdates(days.size(), days.getLast().plusDays(Updates.KEPT_DAYS)));
        }
    }

    private static void preferences(Preferences preferences, List<Phrase> lines) {
        lines.add(new DataText.News(preferences.news()));
        lines.add(preferences.bulletin() ? new DataText.BulletinWanted() : new DataText.BulletinUnwanted());
        lines.add(preferences
                .quiet()
                .<Phrase>map(
                        hours -> new DataText.QuietHours(DigestTime.clock(hours.from()), DigestTime.clock(hours.to())))
                .orElseGet(DataText.NeverQuiet::new));
    }

    private static Phrase seenBy(Appearance appearance) {
        return switch (appearance.shownAs()) {
            case NAME -> new DataText.SeenByName();
            case OFFICE ->
                appearance.office().<Phrase>map(DataText.SeenByOffice::new).orElseGet(DataText.SeenByTopic::new);
            case TOPIC -> new DataText.SeenByTopic();
        };
    }

    private static void add(Transaction transaction, Suggestion suggestion, School school, List<Phrase> lines) {
        Topic topic = school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
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
        addAll(attachments.getOrDefault(0, List.of()), lines);
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
            addAll(attachments.getOrDefault(message.position(), List.of()), lines);
        }
        ending(suggestion, lines);
    }

    private static void add(Transaction transaction, Inquiry inquiry, PersonRecord person, List<Phrase> lines) {
        Inquiry.Wording wording = inquiry.wording();
        transaction.inquiries().answerOf(inquiry.id(), person.address()).ifPresent(answer -> {
            lines.add(
                    switch (wording.kind()) {
                        case QUESTION ->
                            new DataText.AnsweredQuestion(
                                    inquiry.number(),
                                    wording.text(),
                                    wording.answers().get(answer.item() - 1));
                        case PLAN ->
                            answer.item() == Inquiry.AGREE
                                    ? new DataText.AgreedWithPlan(inquiry.number(), wording.text())
                                    : new DataText.MissedInPlan(inquiry.number(), wording.text());
                    });
            answer.words().ifPresent(words -> lines.add(new DataText.AddedToAnswer(words)));
        });
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

    private static void addAll(List<Attachment> attachments, List<Phrase> lines) {
        for (Attachment attachment : attachments) {
            lines.add(
                    switch (attachment) {
                        case Attachment.File file -> new DataText.Attachment(file.fileId());
                        case Attachment.Withheld withheld -> new DataText.WithheldFile();
                        case Attachment.Location(double latitude, double longitude) ->
                            new DataText.Place(Double.toString(latitude), Double.toString(longitude));
                    });
        }
    }
}
