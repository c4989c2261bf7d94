package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.About;
import org.massline.chat.ChatKind;
import org.massline.chat.Choice;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.conversation.CardText;
import org.massline.conversation.Dossier;
import org.massline.conversation.Label;
import org.massline.conversation.PublicLabel;
import org.massline.conversation.PublicState;
import org.massline.conversation.PublicTap;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.conversation.board.BoardConversation;
import org.massline.model.BoardEntry;
import org.massline.model.Cadre;
import org.massline.model.Signature;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;

/** What a cadre sees who does something before everybody. */
public final class PublicScreens {
    private PublicScreens() {}

    /** The buttons of a card with which it begins; in a group nobody is asked for words. */
    static List<Choice> choices(Suggestion suggestion, ChatKind chat) {
        SuggestionNumber number = suggestion.number();
        int revision = suggestion.course().revision();
        List<Choice> row = new ArrayList<>();
        if (chat == ChatKind.PRIVATE && suggestion.status().isForEverybody()) {
            row.add(button(new PublicLabel.Publish(), new PublicTap.Publish(number, revision)));
            if (suggestion.status().isOpen()) {
                row.add(button(new PublicLabel.AskAll(), new PublicTap.AskAll(number, revision)));
            } else {
                row.add(button(new PublicLabel.Answers(), new PublicTap.ShowAnswers(number, revision)));
            }
        }
        return row;
    }

    /** The question that the state waits for. */
    public static Screen asked(PublicState state, int revision) {
        return switch (state) {
            case PublicState.WordingEntry wording -> wording(wording, new Signature.Anonymous(), revision);
            case PublicState.PreviewingEntry previewing ->
                decision(
                        Screen.of(
                                new PublicText.PreviewAbove(previewing.number()),
                                new CardText.Body(new Passage(previewing.text()))),
                        revision);
            case PublicState.WordingInquiry wording -> InquiryScreens.asked(wording, revision);
            case PublicState.WordingAnswers wording -> InquiryScreens.asked(revision);
            case PublicState.PreviewingInquiry previewing -> InquiryScreens.asked(previewing, revision);
        };
    }

    /** The text so far, with what may tell who wrote it. */
    static Screen wording(PublicState.WordingEntry wording, Signature signature, int revision) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new PublicText.AskEntry(wording.number()));
        boolean hasText = !wording.text().isBlank();
        if (hasText) {
            paragraphs.add(new PublicText.SoFar(new Passage(wording.text())));
            paragraphs.addAll(telltales(wording.text(), signature));
        }
        Screen screen = Screen.of(paragraphs);
        if (hasText && wording.text().length() <= Publishing.MOST_TEXT) {
            screen = screen.row(button(new PublicLabel.AsItIs(), new PublicTap.AsItIs(), revision));
        }
        return screen.row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    /** As everybody will read it. */
    static Screen preview(School school, Dossier dossier, BoardEntry entry, Optional<Cadre> concludedBy, int revision) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new PublicText.PreviewAbove(entry.number()));
        paragraphs.addAll(BoardConversation.shown(school, entry, concludedBy));
        paragraphs.addAll(telltales(entry.text(), dossier.suggestion().signature()));
        return decision(Screen.of(paragraphs), revision);
    }

    private static Screen decision(Screen screen, int revision) {
        return screen.row(
                        button(new PublicLabel.Publish(), new PublicTap.PublishEntry(), revision),
                        button(new Label.Change(), new PublicTap.ChangeEntry(), revision))
                .row(button(new Label.Cancel(), new Tap.Back(), revision));
    }

    private static List<Phrase> telltales(String text, Signature signature) {
        List<Phrase> found = Telltales.in(text, signature);
        return found.isEmpty() ? List.of() : List.of(new PublicText.Found(found));
    }

    /** How it stands there, and what can be done about that. */
    static Screen onBoard(School school, BoardEntry entry, Optional<Cadre> concludedBy, int revision) {
        SuggestionNumber number = entry.number();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new PublicText.IsOnBoard(number));
        paragraphs.addAll(BoardConversation.shown(school, entry, concludedBy));
        return Screen.of(paragraphs)
                .about(About.forCadre(number))
                .row(
                        button(new PublicLabel.Reword(), new PublicTap.Reword(number, revision)),
                        button(new PublicLabel.TakeDown(), new PublicTap.Unpublish(number, revision)))
                .row(button(new Label.OpenNumber(number), new Tap.Open(number)));
    }

    /**
     * The entry that a suggestion would be.
     *
     * @param present as it stands there already
     */
    static BoardEntry entry(Suggestion suggestion, String text, Optional<BoardEntry> present, LocalDate today) {
        return new BoardEntry(
                suggestion.number(),
                suggestion.topic(),
                text,
                present.map(BoardEntry::publishedOn).orElse(today),
                suggestion.status(),
                suggestion.course().outcome(),
                suggestion.course().mergedInto(),
                suggestion.course().seconds() < BoardEntry.FEW
                        ? 0
                        : suggestion.course().seconds());
    }
}
