package org.massline.conversation.administrator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.massline.chat.Phrase;
import org.massline.conversation.Refusal;
import org.massline.model.Role;
import org.massline.model.Topic;

/** What the bot says to an administrator, and to whoever joins by an invitation. */
public sealed interface AdministratorText extends Phrase {
    record Welcome(Role role) implements AdministratorText {}

    record AnswersFor(List<Phrase> topics) implements AdministratorText {
        public AnswersFor {
            topics = List.copyOf(topics);
        }
    }

    record WelcomeNext(DayOfWeek day, String hour) implements AdministratorText {}

    record InvitationInvalid() implements AdministratorText {}

    record AskInvitation() implements AdministratorText {}

    /** A cadre who answers for nothing would receive nothing. */
    record ChooseATopic() implements AdministratorText {}

    record InvitationMade(Role role, LocalDate until) implements AdministratorText {}

    record InvitationLink(String url) implements AdministratorText {}

    record Topics() implements AdministratorText {}

    record TopicAttended(Topic topic, int days, List<Phrase> cadres) implements AdministratorText {
        public TopicAttended {
            cadres = List.copyOf(cadres);
        }
    }

    record TopicUnattended(Topic topic, int days) implements AdministratorText {}

    /** Nobody can choose it any more; what is open of it is still answered. */
    record TopicWithdrawn(Topic topic, List<Phrase> cadres) implements AdministratorText {
        public TopicWithdrawn {
            cadres = List.copyOf(cadres);
        }
    }

    record HowTopicsChange() implements AdministratorText {}

    record AskWhoAnswers(Topic topic) implements AdministratorText {}

    record Cadres() implements AdministratorText {}

    record CadreWithTopics(String name, Role role, List<Phrase> topics) implements AdministratorText {
        public CadreWithTopics {
            topics = List.copyOf(topics);
        }
    }

    record CadreWithoutTopics(String name, Role role) implements AdministratorText {}

    record AskWhatFor(String name) implements AdministratorText {}

    record AskDismiss(String name) implements AdministratorText {}

    record Dismissed(String name) implements AdministratorText {}

    record CannotDismissYourself() implements AdministratorText {}

    record CadreGone() implements AdministratorText {}

    /** Which topics' digests and notices a group gets. */
    record AskWhatGroupGets() implements AdministratorText {}

    record OnlyInGroups() implements AdministratorText {}

    record NotAnAdministrator() implements AdministratorText, Refusal {}

    record TopicName(Topic topic) implements AdministratorText {}

    record CadreName(String name) implements AdministratorText {}

    /** More names than are listed. */
    record Others(int count) implements AdministratorText {}
}
