package org.massline.turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.massline.chat.PersonId;
import org.massline.chat.Phrase;
import org.massline.conversation.Dialogue;
import org.massline.conversation.School;
import org.massline.model.DigestTime;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.Language;
import org.massline.model.Muting;
import org.massline.model.Preferences;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
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
        if (person.admitted()) {
            lines.add(new DataText.Admitted());
        }
        person.languageCode().ifPresent(code -> lines.add(new DataText.LanguageOfTelegram(code)));
        preferences(person.preferences(), lines);
        OfficeData.add(transaction, person, talk, lines);
        Dialogue dialogue = talk.scene().dialogue();
        DraftData.add(dialogue, school, lines);
        if (person.own().isEmpty()) {
            lines.add(new DataText.NoSuggestions());
        }
        for (SuggestionNumber number : person.own()) {
            transaction
                    .suggestions()
                    .find(number)
                    .ifPresent(each -> SuggestionData.add(transaction, each, topicOf(each, school), lines));
        }
        transaction
                .mutings()
                .mutedAmong(person.own(), talk.scene().today())
                .flatMap(each -> Muting.of(each, talk.scene().today()))
                .ifPresent(muting -> lines.add(new DataText.Muted(muting.number(), muting.until())));
        person.seconded().forEach(number -> lines.add(seconded(transaction, number, person)));
        for (InquiryId id : person.answered()) {
            transaction.inquiries().find(id).ifPresent(each -> add(transaction, each, person, lines));
        }
        failedUpdates(transaction, person, lines);
        transaction
                .data()
                .waitingFor(talk.record().address().chat())
                .map(waiting ->
                        new DataText.Waiting(waiting.count(), LocalDate.ofInstant(waiting.last(), school.zone())))
                .ifPresent(lines::add);
        lines.add(new DataText.Receipts());
        dialogue.receipt().ifPresent(open -> lines.add(new DataText.ReceiptOpen(open.number())));
        lines.add(new DataText.Ending());
        Language language = talk.scene().person().language();
        return lines.stream().map(line -> texts.plain(line, language)).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static Topic topicOf(Suggestion suggestion, School school) {
        return school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + suggestion.number() + " is gone"));
    }

    private static Phrase seconded(Transaction transaction, SuggestionNumber number, PersonRecord person) {
        Optional<LocalDate> since = transaction.seconders().since(number, person.address());
        if (since.isEmpty()) {
            return new DataText.SecondedWhatIsGone(number);
        }
        return transaction
                .board()
                .find(number)
                .<Phrase>map(entry -> new DataText.SecondedEntry(number, since.get(), entry.text()))
                .orElseGet(() -> new DataText.Seconded(number, since.get()));
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
}
