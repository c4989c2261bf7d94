package org.massline.conversation.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.SAFETY;
import static org.massline.testing.SampleSchool.TODAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.massline.model.Topic;

/** Today is Monday, 23 November 2026, of week 48. Teaching is somebody else's. */
class ReportRequestTest {
    private static final List<Topic> TOPICS = List.of(CANTEEN, DORMITORY, SAFETY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                          | 2026-10-25 | 2026-11-23",
                "all                       | 2026-10-25 | 2026-11-23",
                "week                      | 2026-11-17 | 2026-11-23",
                "Week                      | 2026-11-17 | 2026-11-23",
                "周                        | 2026-11-17 | 2026-11-23",
                "last 7 days               | 2026-11-17 | 2026-11-23",
                "最近7天                   | 2026-11-17 | 2026-11-23",
                "７天                      | 2026-11-17 | 2026-11-23",
                "2 weeks                   | 2026-11-10 | 2026-11-23",
                "this week                 | 2026-11-23 | 2026-11-29",
                "本周                      | 2026-11-23 | 2026-11-29",
                "last week                 | 2026-11-16 | 2026-11-22",
                "上周                      | 2026-11-16 | 2026-11-22",
                "上个星期                  | 2026-11-16 | 2026-11-22",
                "month                     | 2026-10-24 | 2026-11-23",
                "一个月                    | 2026-10-24 | 2026-11-23",
                "this month                | 2026-11-01 | 2026-11-30",
                "last month                | 2026-10-01 | 2026-10-31",
                "上个月                    | 2026-10-01 | 2026-10-31",
                "quarter                   | 2026-08-24 | 2026-11-23",
                "季度                      | 2026-08-24 | 2026-11-23",
                "last quarter              | 2026-07-01 | 2026-09-30",
                "term                      | 2026-05-24 | 2026-11-23",
                "学期                      | 2026-05-24 | 2026-11-23",
                "year                      | 2025-11-24 | 2026-11-23",
                "今年                      | 2026-01-01 | 2026-12-31",
                "去年                      | 2025-01-01 | 2025-12-31",
                "2025                      | 2025-01-01 | 2025-12-31",
                "2026-11                   | 2026-11-01 | 2026-11-30",
                "2026-2                    | 2026-02-01 | 2026-02-28",
                "2026年11月                | 2026-11-01 | 2026-11-30",
                "11月                      | 2026-11-01 | 2026-11-30",
                "12月                      | 2025-12-01 | 2025-12-31",
                "November                  | 2026-11-01 | 2026-11-30",
                "dec 2024                  | 2024-12-01 | 2024-12-31",
                "2026-W46                  | 2026-11-09 | 2026-11-15",
                "2026w1                    | 2025-12-29 | 2026-01-04",
                "2026年第46周              | 2026-11-09 | 2026-11-15",
                "w46                       | 2026-11-09 | 2026-11-15",
                "W50                       | 2025-12-08 | 2025-12-14",
                "第46周                    | 2026-11-09 | 2026-11-15",
                "today                     | 2026-11-23 | 2026-11-23",
                "昨天                      | 2026-11-22 | 2026-11-22",
                "2026-11-03                | 2026-11-03 | 2026-11-03",
                "2026-11-03 to 2026-11-09  | 2026-11-03 | 2026-11-09",
                "2026-11-03至2026-11-09    | 2026-11-03 | 2026-11-09",
            })
    void aPeriodIsCalledInManyWays(String words, String from, String lastDay) {
        assertThat(read(words == null ? "" : words)).isEqualTo(from + " " + lastDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last month canteen",
                "canteen last month",
                "Canteen, last month",
                "last month for the canteen",
                "上个月食堂",
                "食堂上个月",
                "食堂 上个月",
                "食堂的上个月",
                "上个月的食堂",
                "cant last month",
                "  CANTEEN   LAST   MONTH ",
            })
    void topicAndPeriodGoInAnyOrder(String words) {
        assertThat(read(words)).isEqualTo("2026-10-01 2026-10-31 canteen");
    }

    @Test
    void aTopicAloneIsOfTheUsualTime() {
        assertThat(read("safety and health")).isEqualTo("2026-10-25 2026-11-23 safety");
        assertThat(read("安全与健康 2026-11")).isEqualTo("2026-11-01 2026-11-30 safety");
        assertThat(read("安全")).isEqualTo("2026-10-25 2026-11-23 safety");
        assertThat(read("all year")).isEqualTo("2025-11-24 2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teaching",
                "teaching last month",
                "nonsense",
                "2026-13",
                "2026-W54",
                "2026-02-30",
                "0 days",
                "9999 days",
                "99 years",
                "2026-11-09 to 2026-11-03",
                "canteen dormitory",
                "'; drop table suggestion; --",
            })
    void whatIsNotUnderstoodIsNotGuessed(String words) {
        assertThat(read(words)).isEqualTo("unknown");
    }

    @Test
    void nobodyIsKeptBusyWithLongWords() {
        assertThat(read("week ".repeat(1000))).isEqualTo("unknown");
    }

    private static String read(String words) {
        return ReportRequest.read(words, TOPICS, TODAY)
                .map(request -> request.period().from() + " " + request.period().lastDay()
                        + request.topic().map(topic -> " " + topic.slug()).orElse(""))
                .orElse("unknown");
    }
}
