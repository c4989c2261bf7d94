package org.massline.conversation;

import static org.massline.conversation.Screen.button;

import java.util.Optional;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.model.Inquiry;
import org.massline.model.InquiryId;
import org.massline.model.SuggestionNumber;

/** How an inquiry reads to those of whom it is asked; and, before it is sent, to the cadre who asks. */
public final class InquiryMessage {
    private InquiryMessage() {}

    /** What is asked, by whom, and what becomes of the answer. */
    public static Screen of(Phrase heading, Phrase who, Inquiry.Wording wording, boolean alone) {
        Passage text = new Passage(wording.text());
        Phrase asked = switch (wording.kind()) {
            case QUESTION -> new InquiryText.Question(who, text);
            case PLAN -> new InquiryText.Plan(who, text);
        };
        return Screen.of(
                heading, asked, alone ? new InquiryText.OnlyYouWait() : new InquiryText.NobodySeesWhoAnswers());
    }

    /** Under which number the reader knows it. */
    public static Phrase heading(SuggestionNumber number, Optional<SuggestionNumber> own) {
        if (own.isEmpty()) {
            return new NewsText.HeadingOfSeconded(number);
        }
        return own.get().equals(number)
                ? new NewsText.HeadingOfNumber(number)
                : new InquiryText.HeadingOfPart(own.get(), number);
    }

    /** The same with the buttons of the answers, one below the other: they may be sentences. */
    public static Screen withAnswers(Screen screen, InquiryId id, Inquiry.Wording wording, Optional<Integer> chosen) {
        Screen with = screen;
        for (int item = 1; item <= wording.choices(); item++) {
            boolean isChosen = chosen.equals(Optional.of(item));
            with = with.row(button(label(wording, item, isChosen), new AnswerTap.GiveAnswer(id, item)));
        }
        return with;
    }

    /** The same with a button for words that are read at once: those to go with an answer that is not shown would reach nobody. */
    public static Screen withWords(Screen screen, SuggestionNumber number) {
        return screen.row(button(new Label.Answer(), new Tap.Note(number)));
    }

    private static Phrase label(Inquiry.Wording wording, int item, boolean isChosen) {
        return switch (wording.kind()) {
            case QUESTION -> {
                String text = wording.answers().get(item - 1);
                yield isChosen ? new PublicLabel.AnswerChosen(text) : new PublicLabel.Answer(text);
            }
            case PLAN ->
                item == Inquiry.AGREE
                        ? isChosen ? new PublicLabel.AgreeChosen() : new PublicLabel.Agree()
                        : isChosen ? new PublicLabel.SomethingIsMissingChosen() : new PublicLabel.SomethingIsMissing();
        };
    }

    /** An answer within a sentence. */
    public static Phrase answer(Inquiry.Wording wording, int item) {
        return switch (wording.kind()) {
            case QUESTION -> new InquiryText.Choice(wording.answers().get(item - 1));
            case PLAN -> item == Inquiry.AGREE ? new InquiryText.Agree() : new InquiryText.SomethingIsMissing();
        };
    }
}
