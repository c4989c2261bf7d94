package org.massline.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Enclosure;
import org.massline.model.Period;
import org.massline.model.TopicId;

/** Reports as callback data: {@code report.<show or type of file>.<from>.<until>.<topic or nothing>}. */
final class ReportTapCodec {
    /** The name of the family. */
    static final String FAMILY = "report";

    private static final String SHOW = "show";

    private ReportTapCodec() {}

    static String body(ReportTap tap) {
        return switch (tap) {
            case ReportTap.ShowReport(Period period, Optional<TopicId> topic) -> body(SHOW, period, topic);
            case ReportTap.SendReportFile(Enclosure.Kind kind, Period period, Optional<TopicId> topic) ->
                body(kind.stored(), period, topic);
        };
    }

    private static String body(String what, Period period, Optional<TopicId> topic) {
        return String.join(
                ".",
                FAMILY,
                what,
                period.from().toString(),
                period.until().toString(),
                topic.map(id -> Long.toString(id.value())).orElse(""));
    }

    /** Throws for what was never on a button, as {@link TapCodec#read} expects. */
    static ReportTap parse(List<String> arguments) {
        Period period = new Period(LocalDate.parse(arguments.get(1)), LocalDate.parse(arguments.get(2)));
        Optional<TopicId> topic =
                Optional.of(arguments.get(3)).filter(id -> !id.isEmpty()).map(id -> new TopicId(Long.parseLong(id)));
        return arguments.getFirst().equals(SHOW)
                ? new ReportTap.ShowReport(period, topic)
                : new ReportTap.SendReportFile(Enclosure.Kind.ofStored(arguments.getFirst()), period, topic);
    }
}
