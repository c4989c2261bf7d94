package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Change;
import org.massline.conversation.Command;
import org.massline.conversation.CommandText;
import org.massline.conversation.Decision;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Language;

/** What can be asked at any time without leaving the step: help, privacy, language, one's own data. */
final class Information {
    private Information() {}

    static Decision help(Moment moment) {
        List<Phrase> lines = Arrays.stream(Command.values())
                .filter(command -> command.isFor(moment.person().role()))
                .<Phrase>map(
                        command -> new ContributorText.HelpLine(command.word(), new CommandText.Description(command)))
                .toList();
        return moment.show(
                moment.dialogue(),
                Screen.of(new ContributorText.HelpAbove(), new ContributorText.Help(lines))
                        .row(button(new Label.Suggest(), new Tap.Suggest())));
    }

    static Decision privacy(Moment moment) {
        return moment.show(
                moment.dialogue(),
                Screen.of(
                        new ContributorText.PrivacyAnonymous(),
                        new ContributorText.PrivacyOtherWays(),
                        new ContributorText.PrivacyStored(),
                        new ContributorText.PrivacyRetention(
                                moment.school().limits().linkDays()),
                        new ContributorText.PrivacyOperator(),
                        new ContributorText.PrivacyRights()));
    }

    static Decision languages(Moment moment) {
        Screen screen = Screen.of(new ContributorText.AskLanguage());
        for (Language language : Language.values()) {
            screen = screen.row(button(new Label.LanguageName(language), new Tap.Speak(Optional.of(language))));
        }
        return moment.show(
                moment.dialogue(), screen.row(button(new Label.AsInTelegram(), new Tap.Speak(Optional.empty()))));
    }

    /** The answer is spoken in the language chosen: changes come before what is said. */
    static Decision speak(Moment moment, Optional<Language> language) {
        return moment.show(
                moment.dialogue(),
                List.of(new Change.SpeakLanguage(language)),
                Screen.of(new ContributorText.LanguageChosen()));
    }

    static Plan ownData(Moment moment) {
        return Plan.of(new Need.PersonalData(), data -> {
            List<Saying> sayings =
                    new ArrayList<>(moment.silence(moment.dialogue()).sayings());
            sayings.add(new Saying.Document("massline.txt", "text/plain", data, new ContributorText.MyData()));
            return new Decision(moment.dialogue(), List.of(), sayings);
        });
    }
}
