package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.About;
import org.massline.chat.Choice;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.Byline;
import org.massline.conversation.Dossier;
import org.massline.conversation.InquiryMessage;
import org.massline.conversation.InquiryText;
import org.massline.conversation.InquiryView;
import org.massline.conversation.Label;
import org.massline.conversation.NewsText;
import org.massline.conversation.PublicLabel;
import org.massline.conversation.PublicState;
import org.massline.conversation.PublicTap;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Cadre;
import org.massline.model.Inquiry;
import org.massline.model.InquiryResult;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** What a cadre sees who asks all who wait for an outcome. */
final class InquiryScreens {
    private InquiryScreens() {}

    static Screen asked(PublicState.WordingInquiry wording, int revision) {
        Phrase question = switch (wording.kind()) {
            case QUESTION -> new InquiryText.AskQuestion(wording.number());
            case PLAN -> new InquiryText.AskPlan(wording.number());
        };
        Screen screen = Screen.of(question);
        if (wording.kind() == Inquiry.Kind.QUESTION) {
            screen = screen.row(
                    button(new PublicLabel.ShowPlan(), new PublicTap.ShowPlan(wording.number(), wording.revision())),
                    button(new PublicLabel.Answers(), new PublicTap.ShowAnswers(wording.number(), wording.revision())));
        }
        return screen.row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    static Screen asked(int revision) {
        return Screen.of(new InquiryText.AskAnswers(
                        Inquiry.LEAST_ANSWERS, Inquiry.MOST_ANSWERS, Inquiring.LONGEST_ANSWER))
                .row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** Once more, where nothing but the words is at hand. */
    static Screen asked(PublicState.PreviewingInquiry previewing, int revision) {
        return decision(
                Screen.of(
                        new InquiryText.PreviewAbove(previewing.number()),
                        new InquiryText.Draft(new Passage(previewing.wording().text()))),
                previewing.wording(),
                revision);
    }

    /** As those will read it who are asked. */
    static Screen preview(School school, Dossier dossier, Cadre cadre, Inquiry.Wording wording, int revision) {
        Suggestion suggestion = dossier.suggestion();
        SuggestionNumber number = suggestion.number();
        boolean alone = dossier.isOfOne();
        Topic topic = school.topic(suggestion.topic())
                .orElseThrow(() -> new IllegalStateException("the topic of " + number + " is gone"));
        Screen message =
                InquiryMessage.of(new NewsText.HeadingOfNumber(number), Byline.of(cadre, topic), wording, alone);
        if (suggestion.signature() instanceof Signature.WithReceipt) {
            return alone
                    ? withAnswers(message.under(new InquiryText.PreviewForReceipt(number)), wording)
                            .row(
                                    button(new PublicLabel.AskInThread(), new PublicTap.AskInThread(), revision),
                                    button(new Label.Change(), new PublicTap.ChangeInquiry(), revision))
                            .row(button(new Label.Cancel(), new Tap.Back(), revision))
                    : decision(message.under(new InquiryText.PreviewForSeconders(number)), wording, revision);
        }
        return alone
                ? decision(
                        message.under(new InquiryText.PreviewForOne(number)),
                        wording,
                        revision,
                        button(new PublicLabel.AskInThread(), new PublicTap.AskInThread(), revision))
                : decision(message.under(new InquiryText.PreviewAbove(number)), wording, revision);
    }

    private static Screen decision(Screen screen, Inquiry.Wording wording, int revision, Choice... first) {
        return withAnswers(screen, wording)
                .row(first)
                .row(
                        button(new Label.Send(), new PublicTap.SendInquiry(), revision),
                        button(new Label.Change(), new PublicTap.ChangeInquiry(), revision))
                .row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** The answers stand as lines here: a button that does nothing yet would puzzle. */
    private static Screen withAnswers(Screen screen, Inquiry.Wording wording) {
        Screen with = screen;
        for (int item = 1; item <= wording.choices(); item++) {
            with = with.and(InquiryMessage.answer(wording, item));
        }
        return with;
    }

    /** What was answered so far, as far as it may be shown. */
    static Screen answers(Dossier dossier, List<InquiryView> inquiries) {
        Suggestion suggestion = dossier.suggestion();
        SuggestionNumber number = suggestion.number();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(
                inquiries.isEmpty() ? new InquiryText.NothingAsked(number) : new InquiryText.HeadingOfAnswers(number));
        inquiries.forEach(each -> paragraphs.addAll(of(each)));
        Screen screen = Screen.of(paragraphs).about(About.forCadre(number));
        for (InquiryView each : inquiries) {
            if (each.inquiry().isOpen()) {
                screen = screen.row(button(
                        new PublicLabel.CloseInquiry(),
                        new PublicTap.CloseInquiry(
                                number,
                                suggestion.course().revision(),
                                each.inquiry().id())));
            }
        }
        return screen.row(button(new Label.OpenNumber(number), new Tap.Open(number)));
    }

    private static List<Phrase> of(InquiryView view) {
        Inquiry inquiry = view.inquiry();
        Inquiry.Wording wording = inquiry.wording();
        Passage text = new Passage(wording.text());
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(
                switch (wording.kind()) {
                    case QUESTION -> new InquiryText.AskedQuestion(inquiry.askedOn(), text);
                    case PLAN -> new InquiryText.ShownPlan(inquiry.askedOn(), text);
                });
        paragraphs.addAll(counted(inquiry, view.result()));
        inquiry.closedOn().ifPresent(day -> paragraphs.add(new InquiryText.Closed(day)));
        return paragraphs;
    }

    private static List<Phrase> counted(Inquiry inquiry, InquiryResult result) {
        Inquiry.Wording wording = inquiry.wording();
        if (!result.isShown()) {
            return List.of(new InquiryText.TooFew());
        }
        List<Phrase> paragraphs = new ArrayList<>();
        for (int item = 1; item <= wording.choices(); item++) {
            paragraphs.add(new InquiryText.Count(
                    InquiryMessage.answer(wording, item), result.counts().getOrDefault(item, 0), result.total()));
        }
        result.words().forEach(words -> paragraphs.add(new InquiryText.Words(new Passage(words))));
        if (inquiry.isOpen()) {
            paragraphs.add(new InquiryText.MoreComeInFives());
        }
        return paragraphs;
    }
}
