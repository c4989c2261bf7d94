package org.massline.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.massline.conversation.Limits;
import org.massline.conversation.School;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.SchoolCalendar;
import org.massline.model.SchoolName;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.model.WorkingDays;

/** The school of most tests. Today it is a Monday. */
public final class SampleSchool {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final DigestTime MONDAY_AT_EIGHT = new DigestTime(DayOfWeek.MONDAY, 8);

    public static final Topic TEACHING = topic(1, "teaching", "Teaching", "教学", 5);
    public static final Topic CANTEEN = topic(2, "canteen", "Canteen", "食堂", 5);
    public static final Topic DORMITORY = topic(3, "dormitory", "Dormitory", "宿舍", 10);
    public static final Topic SAFETY = topic(4, "safety", "Safety and health", "安全与健康", 2);

    public static final SchoolCalendar CALENDAR =
            new SchoolCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    private SampleSchool() {}

    public static School school() {
        return schoolWhereNobodyAnswersFor();
    }

    public static School schoolWhereNobodyAnswersFor(Topic... unattended) {
        return new School(
                new SchoolName("Riverside School"),
                List.of(TEACHING, CANTEEN, DORMITORY, SAFETY),
                Set.copyOf(List.of(unattended).stream().map(Topic::id).toList()),
                CALENDAR,
                BERLIN,
                Limits.DEFAULT,
                MONDAY_AT_EIGHT,
                "riverside_bot",
                false);
    }

    public static Topic topic(long id, String slug, String english, String chinese, int workingDays) {
        return new Topic(
                new TopicId(id),
                slug,
                Map.of(Language.ENGLISH, english, Language.CHINESE, chinese),
                new WorkingDays(workingDays),
                true);
    }
}
