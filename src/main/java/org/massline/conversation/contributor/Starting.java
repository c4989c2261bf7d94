package org.massline.conversation.contributor;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Draft;
import org.massline.conversation.Label;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.SuggestionNumber;
import org.massline.model.Topic;

/**
 * The first words, and what links can carry ({@code https://t.me/<bot>?start=<payload>}).
 *
 * <p>Payloads: {@code t_<topic>} begins a suggestion about it, {@code s_<number>} opens one's own, {@code a_<code>} lets
 * people in; {@code i_<code>} makes a cadre and is not decided here. Others are a plain start: links live long on posters.
 */
public final class Starting {
    private static final String TOPIC = "t_";
    private static final String SUGGESTION = "s_";
    private static final String ACCESS = "a_";

    private Starting() {}

    static Plan plan(Moment moment, String payload) {
        if (payload.startsWith(TOPIC)) {
            Optional<Topic> topic = moment.school().topic(payload.substring(TOPIC.length()));
            // Words that wait here were not meant for the poster that somebody comes from.
            if (topic.isPresent() && !moment.dialogue().hasWords()) {
                Draft draft = Draft.EMPTY.about(topic.get().id());
                return Plan.of(Drafting.proceed(
                        moment,
                        moment.dialogue().withDraft(draft),
                        List.of(new ContributorText.Greeting(moment.school().name()))));
            }
        }
        if (payload.matches(SUGGESTION + "[1-9]\\d{0,17}")) {
            long number = Long.parseLong(payload.substring(SUGGESTION.length()));
            return OwnSuggestions.open(moment, new SuggestionNumber(number));
        }
        return Plan.of(greet(moment, List.of()));
    }

    /** Somebody who may not suggest yet: the right code lets them in, all else is answered with one kind sentence. */
    static Plan planForStranger(Moment moment, String payload) {
        if (!payload.startsWith(ACCESS)) {
            return Plan.of(refuse(moment));
        }
        return Plan.of(
                new Need.AccessGranted(payload.substring(ACCESS.length())),
                granted -> granted ? greet(moment, List.of(new Change.Admit())) : refuse(moment));
    }

    static Decision refuse(Moment moment) {
        return moment.showAnew(
                moment.dialogue(),
                List.of(),
                Screen.of(new ContributorText.NotAdmitted(moment.school().name())));
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
