package org.massline.conversation;

import java.util.Optional;
import org.massline.chat.Enclosure;
import org.massline.model.Period;
import org.massline.model.TopicId;

/** The effect report and what is enclosed with it; for cadres. */
public sealed interface ReportTap extends Tap.Standing {
    /**
     * The report of a period.
     *
     * @param topic empty for all that the reader may see
     */
    record ShowReport(Period period, Optional<TopicId> topic) implements ReportTap {}

    /**
     * What the period brought, as a file.
     *
     * @param topic empty for all for which the reader answers
     */
    record SendReportFile(Enclosure.Kind kind, Period period, Optional<TopicId> topic) implements ReportTap {
        public SendReportFile {
            if (kind == Enclosure.Kind.PICTURE) {
                throw new IllegalArgumentException("the picture comes with the report, and is no file of it");
            }
        }
    }
}
