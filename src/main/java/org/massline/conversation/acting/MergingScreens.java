package org.massline.conversation.acting;

import static org.massline.conversation.Screen.button;

import java.util.List;
import org.massline.chat.Choice;
import org.massline.conversation.Card;
import org.massline.conversation.DeedLabel;
import org.massline.conversation.DeedTap;
import org.massline.conversation.Label;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Status;
import org.massline.model.Suggestion;
import org.massline.model.SuggestionNumber;
import org.massline.model.Workflow;

/** Which suggestions are alike, and the buttons to make one of two. */
public final class MergingScreens {
    /** Two lines of a phone. */
    private static final int EXCERPT = 80;

    private MergingScreens() {}

    static List<Choice> choices(Suggestion suggestion) {
        return canBeMerged(suggestion)
                ? List.of(button(
                        new DeedLabel.Merge(),
                        new DeedTap.AskWhole(
                                suggestion.number(), suggestion.course().revision())))
                : List.of();
    }

    private static boolean canBeMerged(Suggestion suggestion) {
        return Workflow.after(suggestion.status(), Workflow.Step.MERGE).isPresent();
    }

    /** The same question, with those to choose from. */
    static Screen asked(Screen question, Suggestion suggestion, List<Suggestion> alike) {
        Screen screen = Screen.of(question.paragraphs());
        screen = among(screen, suggestion, alike);
        for (List<Choice> row : question.choices()) {
            screen = screen.row(row);
        }
        return screen;
    }

    /** What is alike, each with a way to look at it and a way to merge into it, if that is possible. */
    public static Screen among(Screen screen, Suggestion suggestion, List<Suggestion> alike) {
        if (alike.isEmpty()) {
            return screen;
        }
        Screen with = screen.and(new ActingText.AlikeOnes(alike.size()));
        for (Suggestion each : alike) {
            with = with.and(new ActingText.AlikeOne(each.number(), each.status(), Card.excerpt(each, EXCERPT)));
        }
        for (Suggestion each : alike) {
            with = with.row(row(suggestion, each));
        }
        return with;
    }

    private static List<Choice> row(Suggestion suggestion, Suggestion alike) {
        SuggestionNumber whole = alike.number();
        Choice look = button(new Label.OpenNumber(whole), new Tap.Open(whole));
        boolean possible = canBeMerged(suggestion) && alike.status() != Status.MERGED;
        return possible
                ? List.of(
                        look,
                        button(
                                new DeedLabel.MergeInto(whole),
                                new DeedTap.MergeInto(
                                        suggestion.number(), suggestion.course().revision(), whole)))
                : List.of(look);
    }
}
