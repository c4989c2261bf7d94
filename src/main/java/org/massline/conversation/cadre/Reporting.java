package org.massline.conversation.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.massline.chat.Enclosure;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.conversation.Decision;
import org.massline.conversation.Moment;
import org.massline.conversation.Need;
import org.massline.conversation.Plan;
import org.massline.conversation.ReportTap;
import org.massline.conversation.Screen;
import org.massline.model.Cadre;
import org.massline.model.Excerpt;
import org.massline.model.Period;
import org.massline.model.Topic;
import org.massline.model.TopicId;

/**
 * The effect report. Figures are of the topics for which a cadre answers, for administrators of all; texts, and so the files, are
 * of those alone that the reader may see anyhow.
 */
final class Reporting {
    private Reporting() {}

    static Plan commanded(Moment moment, Cadre cadre, String argument) {
        List<Topic> topics = reportable(moment, cadre);
        if (topics.isEmpty()) {
            return Plan.of(moment.show(moment.dialogue(), Screen.of(new CadreText.NoTopics())));
        }
        return ReportRequest.read(argument, topics, moment.scene().today())
                .map(request ->
                        report(moment, cadre, request.period(), request.topic().map(Topic::id)))
                .orElseGet(() -> Plan.of(moment.show(moment.dialogue(), howTo(argument, topics))));
    }

    static Plan tapped(Moment moment, Cadre cadre, ReportTap tap) {
        return switch (tap) {
            case ReportTap.ShowReport(Period period, Optional<TopicId> topic) -> report(moment, cadre, period, topic);
            case ReportTap.SendReportFile(Enclosure.Kind kind, Period period, Optional<TopicId> topic) ->
                Plan.of(file(
                        moment,
                        new Enclosure(
                                kind, period, only(topic, Sight.ofDigest(moment).topics()), Optional.of(cadre.id()))));
        };
    }

    private static Plan report(Moment moment, Cadre cadre, Period period, Optional<TopicId> topic) {
        Set<TopicId> topics = new HashSet<>();
        reportable(moment, cadre).forEach(each -> topics.add(each.id()));
        Set<TopicId> wanted = only(topic, topics);
        if (wanted.isEmpty()) {
            return Plan.of(notYours(moment));
        }
        Set<TopicId> readable = only(topic, Sight.of(moment).topics());
        return Plan.of(new Need.EffectReport(cadre.id(), period, topic, wanted, readable), report -> {
            List<Saying> sayings =
                    new ArrayList<>(moment.silence(moment.dialogue()).sayings());
            sayings.addAll(report);
            return new Decision(moment.dialogue(), List.of(), sayings);
        });
    }

    private static Decision file(Moment moment, Enclosure file) {
        if (file.topics().isEmpty()) {
            return notYours(moment);
        }
        LocalDate from = file.period().from();
        LocalDate lastDay = file.period().lastDay();
        Phrase caption = file.kind() == Enclosure.Kind.AGENDA
                ? new ReportText.Agenda(from, lastDay)
                : new ReportText.Table(from, lastDay);
        List<Saying> sayings = new ArrayList<>(moment.silence(moment.dialogue()).sayings());
        sayings.add(new Saying.Enclosed(file, caption, List.of()));
        return new Decision(moment.dialogue(), List.of(), sayings);
    }

    /** In the school's order. */
    private static List<Topic> reportable(Moment moment, Cadre cadre) {
        Set<TopicId> own = Sight.of(moment).topics();
        return moment.school().topics().stream()
                .filter(topic -> cadre.isAdministrator() || own.contains(topic.id()))
                .toList();
    }

    private static Set<TopicId> only(Optional<TopicId> topic, Set<TopicId> topics) {
        return topic.map(id -> topics.contains(id) ? Set.of(id) : Set.<TopicId>of())
                .orElse(topics);
    }

    private static Screen howTo(String argument, List<Topic> topics) {
        return Screen.of(new ReportText.HowToReport(
                Excerpt.of(argument, 60),
                topics.stream().<Phrase>map(ReportText.TopicName::new).toList()));
    }

    /** Not there and not yours sound the same. */
    private static Decision notYours(Moment moment) {
        return moment.showAnew(moment.dialogue(), List.of(), Screen.of(new ReportText.NotYourTopic()));
    }
}
