package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.Role;
import org.massline.playground.town.Person;

/** What the program shows of itself: enough to run it by, and nothing about anybody. */
class MetricsTest {
    /** A word of ours, or a bound of a histogram. */
    private static final String LABEL_VALUE = "[a-z_]+|[0-9.E+-]+|\\+Inf";

    private static final Pattern LABEL = Pattern.compile("=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void everyStageIsMeasuredAndNothingIsAboutAnybody() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            Person ming = town.playground().town().person("xiaoming");
            Person li = town.playground().town().person("li");
            String invitation = town.bot().invite(Role.CADRE, Set.of("canteen"));
            li.opens(invitation);
            li.awaits("欢迎");
            suggest(ming, "食堂的汤总是凉的");
            town.playground().moveClockToNext(DayOfWeek.MONDAY, LocalTime.of(9, 0));
            li.awaits("食堂的汤总是凉的");
            town.playground().awaitQuiet();

            String metrics = metrics(town);
            for (String stage : Set.of("decode", "wait", "transaction", "commit", "acknowledgement", "sending")) {
                assertThat(metrics)
                        .contains("massline_stage_seconds_bucket{stage=\"" + stage + "\",le=\"0.001\"}")
                        .doesNotContain("massline_stage_seconds_count{stage=\"" + stage + "\"} 0");
            }
            assertThat(metrics)
                    .contains(
                            "massline_updates_total{kind=\"tap\",outcome=\"taken\"} 3.0",
                            "massline_updates_total{kind=\"text\",outcome=\"taken\"} 1.0",
                            "massline_round_results_total{round=\"digests\"} 1.0",
                            "massline_outbox_messages 0.0",
                            "massline_outbox_age_seconds 0.0",
                            "massline_writer_works 0.0",
                            "massline_writer_age_seconds 0.0",
                            "massline_scheduler_lag_seconds ",
                            "massline_commit_works_bucket{le=\"128.0\"}",
                            "massline_sends_total{result=\"sent\"}",
                            "jvm_memory_used_bytes{area=\"heap\"",
                            "jvm_gc_memory_allocated_bytes_total",
                            "process_cpu_usage")
                    .doesNotContain(
                            "食堂",
                            "凉",
                            ming.name(),
                            li.name(),
                            "xiaoming",
                            Long.toString(ming.id()),
                            Long.toString(li.id()),
                            town.playground().token(),
                            invitation.substring(invitation.indexOf("i_")));
            assertThat(ours(metrics)
                            .flatMap(line -> LABEL.matcher(line).results().map(found -> found.group(1))))
                    .allMatch(value -> value.matches(LABEL_VALUE));
        }
    }

    @Test
    void morePeopleMakeNoMoreSeries() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            suggest(town.playground().town().person("xiaoming"), "多开一个窗口");
            town.playground().awaitQuiet();
            Set<String> before = series(metrics(town));

            for (Person each : town.playground().town().welcomesCrowd(20, "zh-hans")) {
                suggest(each, "图书馆早点开门");
            }
            town.playground().awaitQuiet();

            assertThat(series(metrics(town))).isEqualTo(before);
        }
    }

    @Test
    void thePublicDoorShowsNoneUnlessTheOperatorSaysSo() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            assertThat(town.bot().metricsPort()).isNotEqualTo(town.bot().port());
            assertThat(get(town.bot().port()).statusCode()).isEqualTo(404);
        }
        String port = Integer.toString(RunningTown.freePort());
        try (RunningTown town =
                new RunningTown(folder, Map.of("MASSLINE_HTTP_PORT", port, "MASSLINE_METRICS_PORT", port))) {
            assertThat(get(town.bot().port()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyFigureOfOursIsExplained() throws Exception {
        try (RunningTown town = new RunningTown(folder)) {
            suggest(town.playground().town().person("xiaoming"), "操场的灯坏了");

            assertThat(metrics(town).lines().filter(line -> line.startsWith("# HELP massline_")))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("# HELP massline_\\w+ \\w.+"));
        }
    }

    @Test
    void theDashboardAsksForWhatThereIs() throws Exception {
        List<String> asked = Pattern.compile("\\b(massline|jvm|process|system)_\\w+")
                .matcher(Files.readString(Path.of("config/grafana-dashboard.json")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        try (RunningTown town = new RunningTown(folder)) {
            suggest(town.playground().town().person("xiaoming"), "雨天的楼梯很滑");
            town.playground().awaitQuiet();

            Set<String> names = metrics(town)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(asked).hasSizeGreaterThan(15).allMatch(names::contains);
        }
    }

    private static void suggest(Person person, String words) {
        person.says(words);
        person.awaits("关于哪方面");
        person.taps("食堂");
        person.awaits("要不要署名");
        person.taps("署我的名字");
        person.awaits("负责人会看到这些");
        person.taps("发送");
        person.awaits("#");
    }

    private static Stream<String> ours(String metrics) {
        return metrics.lines().filter(line -> line.startsWith("massline_"));
    }

    private static Set<String> series(String metrics) {
        return ours(metrics)
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String metrics(RunningTown town) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(town.bot().metricsPort());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(int port) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
