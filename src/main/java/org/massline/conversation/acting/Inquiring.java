package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Phrase;
import org.massline.conversation.BoardChange;
import org.massline.conversation.BoardNeed;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Deed;
import org.massline.conversation.Dialogue;
import org.massline.conversation.Dossier;
import org.massline.conversation.Draft;
import org.massline.conversation.InquiryText;
import org.massline.conversation.InquiryView;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.PublicState;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.cadre.Sight;
import org.massline.model.Cadre;
import org.massline.model.Excerpt;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;

/** Asking all who wait for the outcome of a suggestion a question, or showing them a plan; and what they answered. */
final class Inquiring {
    /** It is read on a phone, in one message with its answers. */
    private static final int MOST_TEXT = 2000;
    /** A button of a phone holds so much. */
    static final int LONGEST_ANSWER = 40;

    private Inquiring() {}

    /** A question or a plan; one of each at a time, so that nobody is asked for ever. */
    static Plan ask(Moment moment, SuggestionNumber number, int revision, Inquiry.Kind kind) {
        return yours(moment, number, moment.dialogue(), (dossier, inquiries) -> {
            boolean old = dossier.suggestion().course().revision() != revision;
            if (old || !dossier.suggestion().status().isOpen()) {
                return Acting.meanwhile(moment, dossier, moment.dialogue());
            }
            boolean isAsked = inquiries.stream()
                    .map(InquiryView::inquiry)
                    .anyMatch(each -> each.wording().kind() == kind && each.isOpen());
            return isAsked
                    ? moment.showAnew(
                            moment.dialogue(),
                            List.of(),
                            InquiryScreens.answers(dossier, inquiries).under(new InquiryText.OneAtATime(number)))
                    : word(moment, new PublicState.WordingInquiry(number, revision, kind));
        });
    }

    private static Decision word(Moment moment, PublicState state) {
        Dialogue next = moment.asking(state);
        return moment.showAnew(next, List.of(), PublicScreens.asked(state, next.revision()));
    }

    /** What was answered so far, of what may be shown. */
    static Plan answers(Moment moment, SuggestionNumber number) {
        return yours(moment, number, moment.dialogue(), (dossier, inquiries) -> {
            Screen answers = InquiryScreens.answers(dossier, inquiries);
            // In a group they are read only: what is done about a question is done in a private chat.
            Screen shown = moment.scene().chat() == ChatKind.GROUP
                    ? Screen.of(answers.paragraphs())
                            .about(About.forCadre(number))
                            .row(button(new Label.OpenNumber(number), new Tap.Open(number)))
                    : answers;
            return moment.showAnew(moment.dialogue(), List.of(), shown);
        });
    }

    static Plan close(Moment moment, SuggestionNumber number, InquiryId id) {
        return yours(moment, number, moment.dialogue(), (dossier, inquiries) -> {
            boolean isOpen = inquiries.stream()
                    .map(InquiryView::inquiry)
                    .anyMatch(each -> each.id().equals(id) && each.isOpen());
            Optional<Cadre> cadre = moment.person().cadre();
            if (!isOpen || cadre.isEmpty()) {
                return moment.toast(moment.dialogue(), new InquiryText.NotAskedAnyMore());
            }
            Change close = new BoardChange.CloseInquiry(
                    id, number, cadre.get().id(), moment.scene().today());
            List<InquiryView> after = inquiries.stream()
                    .map(each -> each.inquiry().id().equals(id)
                            ? new InquiryView(
                                    each.inquiry().closed(moment.scene().today()), each.result())
                            : each)
                    .toList();
            return moment.show(moment.dialogue(), List.of(close), InquiryScreens.answers(dossier, after));
        });
    }

    private static Plan yours(
            Moment moment,
            SuggestionNumber number,
            Dialogue otherwise,
            BiFunction<Dossier, List<InquiryView>, Decision> then) {
        Need<Optional<Dossier>> suggestion = new Need.AnySuggestion(number);
        Need<List<InquiryView>> inquiries = new BoardNeed.Inquiries(number);
        return new Plan(
                Set.of(suggestion, inquiries),
                facts -> facts.answer(suggestion)
                        .filter(dossier -> Sight.of(moment).covers(dossier.suggestion()))
                        .map(dossier -> then.apply(dossier, facts.answer(inquiries)))
                        .orElseGet(() -> Acting.notYours(moment, otherwise)));
    }

    /** The question, or the plan, was typed. */
    static Plan said(Moment moment, PublicState.WordingInquiry wording, Draft.Part part) {
        return TypedWords.refused(moment, part, MOST_TEXT).orElseGet(() -> {
            String text = part.text().strip();
            return switch (wording.kind()) {
                case QUESTION ->
                    Plan.of(word(moment, new PublicState.WordingAnswers(wording.number(), wording.revision(), text)));
                case PLAN ->
                    preview(
                            moment,
                            wording.number(),
                            wording.revision(),
                            new Inquiry.Wording(Inquiry.Kind.PLAN, text, List.of()));
            };
        });
    }

    /** The answers were typed, each on a line of its own. */
    static Plan answersSaid(Moment moment, PublicState.WordingAnswers wording, Draft.Part part) {
        return TypedWords.refused(moment, part, MOST_TEXT).orElseGet(() -> answers(moment, wording, part));
    }

    private static Plan answers(Moment moment, PublicState.WordingAnswers wording, Draft.Part part) {
        List<String> answers = part.text()
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        return wrong(answers)
                .map(why -> Plan.of(moment.show(
                        moment.dialogue(),
                        PublicScreens.asked(wording, moment.dialogue().revision())
                                .under(why))))
                .orElseGet(() -> preview(
                        moment,
                        wording.number(),
                        wording.revision(),
                        new Inquiry.Wording(Inquiry.Kind.QUESTION, wording.question(), answers)));
    }

    /** Why these are no answers to choose from. */
    private static Optional<Phrase> wrong(List<String> answers) {
        if (answers.size() < Inquiry.LEAST_ANSWERS || answers.size() > Inquiry.MOST_ANSWERS) {
            return Optional.of(new InquiryText.NotSoManyAnswers(answers.size()));
        }
        return answers.stream()
                .filter(answer -> answer.length() > LONGEST_ANSWER)
                .findFirst()
                .map(answer -> new InquiryText.AnswerTooLong(Excerpt.of(answer, LONGEST_ANSWER)));
    }

    private static Plan preview(Moment moment, SuggestionNumber number, int revision, Inquiry.Wording wording) {
        return yours(moment, number, Acting.home(moment), (dossier, inquiries) -> {
            Dialogue next = moment.asking(new PublicState.PreviewingInquiry(number, revision, wording));
            Cadre cadre = moment.person().cadre().orElseThrow();
            return moment.show(next, InquiryScreens.preview(moment.school(), dossier, cadre, wording, next.revision()));
        });
    }

    /** Once more from its words. */
    static Plan change(Moment moment, PublicState.PreviewingInquiry previewing) {
        PublicState.WordingInquiry wording = new PublicState.WordingInquiry(
                previewing.number(), previewing.revision(), previewing.wording().kind());
        return yours(moment, previewing.number(), Acting.home(moment), (dossier, inquiries) -> word(moment, wording));
    }

    /** Its contributor is the only one who waits, and answers in words what is asked in the thread. */
    static Plan askInThread(Moment moment, PublicState.PreviewingInquiry previewing) {
        Inquiry.Wording wording = previewing.wording();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text());
        lines.addAll(wording.answers());
        Dialogue home = Acting.home(moment);
        return Acting.act(
                moment,
                previewing.number(),
                Optional.of(previewing.revision()),
                new Deed.Ask(String.join("\n", lines), List.of()),
                home,
                Acting.showing(moment, home));
    }

    static Plan send(Moment moment, PublicState.PreviewingInquiry previewing) {
        SuggestionNumber number = previewing.number();
        Dialogue home = Acting.home(moment);
        return Acting.act(
                moment,
                number,
                Optional.of(previewing.revision()),
                new Deed.Inquire(previewing.wording()),
                home,
                Publishing.showing(moment, home, new InquiryText.Sent(number)));
    }
}
