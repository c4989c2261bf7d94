package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.DeepLink;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.SchoolName;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/** The first words, and what links lead to. */
public final class Starting {
    private Starting() {}

    static Plan plan(Moment moment, DeepLink link) {
        return switch (link) {
            case DeepLink.AboutTopic(String slug) ->
                // Words that wait here were not meant for the poster that somebody comes from.
                moment.school()
                        .offered(slug)
                        .filter(topic -> !moment.dialogue().hasWords())
                        .map(topic -> Plan.of(begin(moment, topic)))
                        .orElseGet(() -> Plan.of(greet(moment, List.of())));
            case DeepLink.OpenOwn(SuggestionNumber number) -> OwnSuggestions.open(moment, number);
            case DeepLink.Access access -> Plan.of(greet(moment, List.of()));
            // Decided before: a cadre's link is not answered here, and whoever has an invitation is let in by it.
            case DeepLink.Open open -> Plan.of(greet(moment, List.of()));
            case DeepLink.Join join -> Plan.of(greet(moment, List.of()));
            case DeepLink.Greet greet -> Plan.of(greet(moment, List.of()));
        };
    }

    private static Decision begin(Moment moment, Topic topic) {
        return Drafting.proceed(
                moment,
                moment.dialogue().withDraft(Draft.EMPTY.about(topic.id())),
                List.of(new ContributorText.Greeting(moment.school().name())));
    }

    /** Somebody who may not suggest yet: the right code lets them in, all else is answered with one kind sentence. */
    static Plan planForStranger(Moment moment, DeepLink link) {
        return link instanceof DeepLink.Access(String code)
                ? Plan.of(
                        new Need.AccessGranted(code),
                        granted -> granted ? greet(moment, List.of(new Change.Admit())) : refuse(moment))
                : Plan.of(refuse(moment));
    }

    static Decision refuse(Moment moment) {
        SchoolName school = moment.school().name();
        Phrase why = moment.school().membersOnly()
                ? new ContributorText.NotAMember(school)
                : new ContributorText.NotAdmitted(school);
        return moment.showAnew(moment.dialogue(), List.of(), Screen.of(why));
    }

    private static Decision greet(Moment moment, List<Change> changes) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new ContributorText.Greeting(moment.school().name()));
        paragraphs.add(new ContributorText.WhatHappens());
        boolean waiting = moment.dialogue().hasWords();
        if (waiting) {
            paragraphs.add(new ContributorText.DraftWaiting());
        }
        Screen screen = Screen.of(paragraphs);
        screen = waiting
                ? screen.row(
                        button(new Label.Continue(), new Tap.Resume()),
                        button(new Label.ThrowAway(), new Tap.ThrowAway()))
                : screen.row(button(new Label.Suggest(), new Tap.Suggest()));
        return moment.show(moment.dialogue(), changes, screen);
    }
}
