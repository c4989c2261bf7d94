package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.SchoolName;
import org.massline.turn.RetentionSettings;

/** What a bot that is only played with takes of the file by which a school's own bot runs. */
class PlayedSettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("MASSLINE_TELEGRAM_TOKEN", "123:abc", "MASSLINE_WEBHOOK_URL", "http://127.0.0.1:0");

    @TempDir
    Path folder;

    /** All that leads to somebody's data, bot or groups stands in it once, wrong or not. */
    @Test
    void ofTheOperatorsFileItTakesOnlyWhatDescribesTheSchool() throws Exception {
        Optional<Path> file = Optional.of(Files.writeString(folder.resolve("massline.yaml"), """
            massline:
              school: Number 3 School
              language: zh-Hans
              timezone: Asia/Shanghai
              data: /srv/massline
              database: jdbc:postgresql://db/massline
              database-user: massline
              database-password: p
              sending-limits: "off"
              logs: json
              telegram: { token: "77:theirs", api: https://bots.school.example, mode: polling }
              webhook: { url: https://massline.school.example, certificate: /nowhere/proxy.pem, secret: s3cret }
              http: { host: 0.0.0.0, port: 9000 }
              metrics: { host: 0.0.0.0, port: 9001 }
              access: { mode: group, code: welcome, group: -1001 }
              digest: { day: friday, hour: 15 }
              reminders: { escalate-after: 3 }
              verdict: { after-days: 190 }
              bulletin: { channel: -1002 }
              calendar: { rest-days: sunday, holidays: 2027-01-01 }
              backup: { folder: /srv/backups, keep: 30 }
              retention: { link-days: 200, suggestion-days: 400 }
              limits: { text-length: 500 }
              topics:
                - slug: library
                  names: { en: Library, zh-Hans: 图书馆 }
                  response-target: 3
                  group: -1003
                  forum-topic: 7
            """));

        Settings own = Settings.read(Optional.empty(), LEAST);
        Settings played = Settings.readOfSchool(file, LEAST);

        assertThat(played)
                .usingRecursiveComparison()
                .ignoringFields(
                        "school",
                        "language",
                        "timezone",
                        "digest",
                        "reminders",
                        "calendar",
                        "retention",
                        "limits",
                        "topics")
                .isEqualTo(own);
        assertThat(played.school()).isEqualTo(new SchoolName("Number 3 School"));
        assertThat(played.language()).isEqualTo(Language.CHINESE);
        assertThat(played.timezone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(played.digest()).isEqualTo(new DigestTime(DayOfWeek.FRIDAY, 15));
        assertThat(played.calendar().holidays()).containsExactly(LocalDate.parse("2027-01-01"));
        assertThat(played.retention()).isEqualTo(new RetentionSettings(200, 400));
        assertThat(played.limits().textLength()).isEqualTo(500);
        assertThat(played.topics().all()).singleElement().satisfies(topic -> {
            assertThat(topic.slug()).isEqualTo("library");
            assertThat(topic.names()).containsEntry(Language.CHINESE, "图书馆");
            assertThat(topic.group()).isEmpty();
            assertThat(topic.forumTopic()).isEmpty();
        });
    }

    @Test
    void aMisspeltSettingIsSaidAllTheSame() throws Exception {
        Optional<Path> file =
                Optional.of(Files.writeString(folder.resolve("massline.yaml"), "massline:\n  bakcup: {keep: 3}\n"));
        assertThatThrownBy(() -> Settings.readOfSchool(file, LEAST)).isInstanceOf(InvalidSettings.class);
    }
}
