package org.massline.conversation.administrator;

import java.util.ArrayList;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.Change;
import org.massline.conversation.Decision;
import org.massline.conversation.Invitation;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.Screen;
import org.massline.model.Cadre;
import org.massline.model.DigestTime;
import org.massline.model.Topic;

/** Becoming a cadre by an invitation. */
final class Joining {
    /** A cadre without a name in Telegram is called so until they have one. */
    private static final String NAMELESS = "?";

    private Joining() {}

    static Plan plan(Moment moment, String code) {
        return Plan.of(
                new Need.InvitationFor(code),
                found -> found.map(invitation -> welcome(moment, code, invitation))
                        .orElseGet(() ->
                                moment.show(moment.dialogue(), Screen.of(new AdministratorText.InvitationInvalid()))));
    }

    private static Decision welcome(Moment moment, String code, Invitation invitation) {
        String name =
                moment.person().name().isBlank() ? NAMELESS : moment.person().name();
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new AdministratorText.Welcome(invitation.role()));
        List<Phrase> topics = new ArrayList<>();
        for (Topic topic : moment.school().topics()) {
            if (invitation.topics().contains(topic.id())) {
                topics.add(new AdministratorText.TopicName(topic));
            }
        }
        if (!topics.isEmpty()) {
            paragraphs.add(new AdministratorText.AnswersFor(topics));
        }
        // Who is a cadre already keeps the time they chose.
        DigestTime time = moment.person()
                .cadre()
                .map(Cadre::digestTime)
                .orElse(moment.school().digestTime());
        paragraphs.add(new AdministratorText.WelcomeNext(time.day(), time.clock()));
        return moment.show(moment.dialogue(), List.of(new Change.AcceptInvitation(code, name)), Screen.of(paragraphs));
    }
}
