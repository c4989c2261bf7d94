package org.massline.conversation.administrator;

import static org.massline.conversation.Screen.button;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Choice;
import org.massline.chat.Phrase;
import org.massline.conversation.Label;
import org.massline.conversation.School;
import org.massline.conversation.Screen;
import org.massline.conversation.Tap;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Excerpt;
import org.massline.model.Page;
import org.massline.model.Topic;

/** How the pages look on which an administrator says who answers for what. */
final class OfficeScreens {
    /** Telegram takes some 10 kB of buttons with a message; a district has hundreds of cadres. */
    private static final int CADRES_TO_A_PAGE = 16;
    /** Names in Telegram are up to 129 characters; few need so many. */
    private static final int MOST_OF_A_NAME = 40;
    /** To see who answers, a few names are enough. */
    private static final int NAMES_TO_A_TOPIC = 4;

    private OfficeScreens() {}

    static Screen topics(School school, List<Cadre> cadres) {
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new AdministratorText.Topics());
        Screen buttons = Screen.of();
        for (Topic topic : school.topics()) {
            List<Phrase> names = cadres.stream()
                    .filter(cadre -> cadre.answersFor(topic.id()))
                    .<Phrase>map(cadre -> new AdministratorText.CadreName(shortName(cadre)))
                    .toList();
            // One that nobody can choose any more is work only for those who still answer for it.
            if (topic.offered() || !names.isEmpty()) {
                paragraphs.add(whoAnswers(topic, names));
                buttons = buttons.row(button(new Label.TopicName(topic), new Tap.OpenTopic(topic.id(), 0)));
            }
        }
        paragraphs.add(new AdministratorText.HowTopicsChange());
        return new Screen(paragraphs, buttons.choices(), Optional.empty());
    }

    private static Phrase whoAnswers(Topic topic, List<Phrase> names) {
        if (!topic.offered()) {
            return new AdministratorText.TopicWithdrawn(topic, few(names));
        }
        int days = topic.responseTarget().count();
        return names.isEmpty()
                ? new AdministratorText.TopicUnattended(topic, days)
                : new AdministratorText.TopicAttended(topic, days, few(names));
    }

    private static List<Phrase> few(List<Phrase> names) {
        if (names.size() <= NAMES_TO_A_TOPIC) {
            return names;
        }
        List<Phrase> few = new ArrayList<>(names.subList(0, NAMES_TO_A_TOPIC - 1));
        few.add(new AdministratorText.Others(names.size() - few.size()));
        return few;
    }

    /** Who answers for the topic, among all cadres. */
    static Screen topic(Topic topic, List<Cadre> cadres, int index) {
        Page<Cadre> page = page(cadres, index);
        Screen screen = Screen.of(new AdministratorText.AskWhoAnswers(topic));
        for (Cadre cadre : page.items()) {
            screen = screen.row(
                    cadre.answersFor(topic.id())
                            ? button(
                                    new Label.Assigned(shortName(cadre)),
                                    new Tap.Unassign(topic.id(), cadre.id(), true))
                            : button(
                                    new Label.NotAssigned(shortName(cadre)),
                                    new Tap.Assign(topic.id(), cadre.id(), true)));
        }
        return screen.row(paging(
                        page,
                        new Tap.OpenTopic(topic.id(), page.index() - 1),
                        new Tap.OpenTopic(topic.id(), page.index() + 1)))
                .row(button(new Label.ToTopics(), new Tap.Topics()));
    }

    static Screen cadres(School school, List<Cadre> cadres, int index) {
        Page<Cadre> page = page(cadres, index);
        List<Phrase> paragraphs = new ArrayList<>();
        paragraphs.add(new AdministratorText.Cadres());
        Screen buttons = Screen.of();
        for (Cadre cadre : page.items()) {
            List<Phrase> topics = school.topics().stream()
                    .filter(topic -> cadre.answersFor(topic.id()))
                    .<Phrase>map(AdministratorText.TopicName::new)
                    .toList();
            String name = shortName(cadre);
            paragraphs.add(
                    topics.isEmpty()
                            ? new AdministratorText.CadreWithoutTopics(name, cadre.role())
                            : new AdministratorText.CadreWithTopics(name, cadre.role(), topics));
            buttons = buttons.row(button(new Label.CadreName(name), new Tap.OpenCadre(cadre.id())));
        }
        buttons = buttons.row(paging(page, new Tap.Cadres(page.index() - 1), new Tap.Cadres(page.index() + 1)));
        return new Screen(paragraphs, buttons.choices(), Optional.empty());
    }

    /** What the cadre answers for, among all topics. */
    static Screen cadre(School school, Cadre cadre, boolean isSelf) {
        Screen screen = Screen.of(new AdministratorText.AskWhatFor(shortName(cadre)));
        for (Topic topic : school.topics()) {
            if (cadre.answersFor(topic.id())) {
                screen = screen.row(
                        button(new Label.TopicChosen(topic), new Tap.Unassign(topic.id(), cadre.id(), false)));
            } else if (topic.offered()) {
                screen = screen.row(
                        button(new Label.TopicNotChosen(topic), new Tap.Assign(topic.id(), cadre.id(), false)));
            }
        }
        if (!isSelf) {
            screen = screen.row(button(new Label.Dismiss(), new Tap.AskDismiss(cadre.id())));
        }
        return screen.row(button(new Label.ToCadres(), new Tap.Cadres(0)));
    }

    /** The page on which a cadre is listed. */
    static int pageOf(List<Cadre> cadres, CadreId id) {
        int position = cadres.stream().map(Cadre::id).toList().indexOf(id);
        return Math.max(0, position) / CADRES_TO_A_PAGE;
    }

    static String shortName(Cadre cadre) {
        return Excerpt.of(cadre.name(), MOST_OF_A_NAME);
    }

    /** One behind the last is the last. */
    private static Page<Cadre> page(List<Cadre> cadres, int index) {
        int last = Math.max(0, (cadres.size() - 1) / CADRES_TO_A_PAGE);
        int shown = Math.clamp(index, 0, last);
        int from = shown * CADRES_TO_A_PAGE;
        List<Cadre> items = cadres.subList(from, Math.min(cadres.size(), from + CADRES_TO_A_PAGE));
        return new Page<>(items, shown, CADRES_TO_A_PAGE, cadres.size());
    }

    private static List<Choice> paging(Page<Cadre> page, Tap.Standing previous, Tap.Standing next) {
        List<Choice> paging = new ArrayList<>();
        if (page.hasPrevious()) {
            paging.add(button(new Label.PreviousPage(), previous));
        }
        if (page.hasNext()) {
            paging.add(button(new Label.NextPage(), next));
        }
        return paging;
    }
}
