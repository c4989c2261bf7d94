package org.massline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.conversation.Limits;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.SchoolName;
import org.massline.store.backup.BackupSettings;
import org.massline.turn.RetentionSettings;

class SettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("MASSLINE_TELEGRAM_TOKEN", "123:abc", "MASSLINE_WEBHOOK_URL", "https://massline.school.example");

    @TempDir
    Path folder;

    @Test
    void aTokenAndAnAddressAreEnough() throws Exception {
        Settings settings = read(Optional.empty(), Map.of());

        assertThat(settings.telegram().api()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.telegram().mode()).isEqualTo(Settings.Mode.WEBHOOK);
        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080));
        assertThat(settings.metrics()).isEqualTo(new Settings.Metrics("127.0.0.1", 9464));
        assertThat(settings.database().url()).isEqualTo("jdbc:sqlite:data/massline.db");
        assertThat(settings.timezone()).isEqualTo(ZoneId.systemDefault());
        assertThat(settings.sendingLimits()).isTrue();
        assertThat(settings.access()).isEqualTo(new Settings.Access.Open());
        assertThat(settings.digest()).isEqualTo(new DigestTime(DayOfWeek.MONDAY, 8));
        assertThat(settings.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(settings.backup()).isEqualTo(new BackupSettings(Path.of("data", "backups"), 7));
        assertThat(settings.retention()).isEqualTo(new RetentionSettings(180, 0));
        assertThat(settings.webhook().secret()).isEmpty();
        assertThat(settings.topics().chosen()).isFalse();
        assertThat(settings.topics().all())
                .hasSize(6)
                .allSatisfy(topic -> assertThat(topic.names()).containsOnlyKeys(Language.values()));
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheFileOverTheDefault() throws Exception {
        Settings settings = read(
                Optional.of("""
                    massline:
                      school: Number 3 School
                      timezone: Asia/Shanghai
                      http:
                        port: 9000
                      calendar:
                        holidays: 2027-01-01, 2027-02-17
                    """),
                Map.of(
                        "MASSLINE_HTTP_PORT",
                        "9100",
                        "MASSLINE_DATABASE_USER",
                        "massline",
                        "MASSLINE_DATA",
                        "elsewhere"));

        assertThat(settings.school()).isEqualTo(new SchoolName("Number 3 School"));
        assertThat(settings.timezone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.http().port()).isEqualTo(9100);
        assertThat(settings.database().user()).isEqualTo("massline");
        assertThat(settings.database().url()).isEqualTo("jdbc:sqlite:elsewhere/massline.db");
        assertThat(settings.calendar().holidays())
                .containsExactlyInAnyOrder(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-02-17"));
    }

    @Test
    void aSecretMayComeFromAFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("token"), "77:fromfile\n");

        Settings settings = read(Optional.empty(), Map.of("MASSLINE_TELEGRAM_TOKEN_FILE", secret.toString()));

        assertThat(settings.telegram().token()).isEqualTo("77:fromfile");
    }

    @Test
    void theOperatorsTopicsReplaceTheDefaultOnes() throws Exception {
        Settings settings = read(Optional.of("""
            massline:
              topics:
                - slug: library
                  names: { en: Library, zh-Hans: 图书馆 }
                  response-target: 3
                  group: -1001234567890
                  forum-topic: 7
            """), Map.of());

        assertThat(settings.topics().chosen()).isTrue();
        assertThat(settings.topics().all()).singleElement().satisfies(topic -> {
            assertThat(topic.slug()).isEqualTo("library");
            assertThat(topic.group()).contains(-1001234567890L);
            assertThat(topic.forumTopic()).contains(7);
        });
    }

    @Test
    void aFileThatIsNoYamlIsSaidToBeNoneWithoutAWordOfIt() {
        assertThatThrownBy(() -> read(Optional.of("massline:\n  telegram: {token: 12:secret\n"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("it is not written as YAML is: look at line 3, column 1")
                .hasNoCause();
    }

    @Test
    void whatStandsForItselfHasNoEndAndIsRefused() {
        assertThatThrownBy(() -> read(Optional.of("a: 1\nmassline: &all\n  school: *all\n"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("it uses an alias (*) in line 3; write out what that stands for");
    }

    @Test
    void whatOnlyLooksLikeATopicIsAnUnknownSetting() {
        assertThatThrownBy(() -> read(Optional.of("massline:\n  \"topics[slug\": canteen\n"), Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidSettings.class))
                .extracting(InvalidSettings::problems)
                .asInstanceOf(InstanceOfAssertFactories.list(SettingProblem.class))
                .singleElement()
                .extracting(SettingProblem::path, SettingProblem::reason)
                .containsExactly(
                        "massline.topics[slug", "there is no such setting; did you mean massline.topics[].slug?");
    }

    @Test
    void whatIsNoAddressIsSaidOnce() {
        assertThatThrownBy(() -> read(Optional.empty(), Map.of("MASSLINE_TELEGRAM_API", "http://a b")))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidSettings.class))
                .extracting(InvalidSettings::problems)
                .asInstanceOf(InstanceOfAssertFactories.list(SettingProblem.class))
                .containsExactly(new SettingProblem("massline.telegram.api", "http://a b", "this is no address"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndSecretsStayHidden() {
        assertThatThrownBy(() -> read(
                        Optional.of("""
                            massline:
                              telegrm:
                                mode: polling
                              telegram:
                                tokn: secret-but-misspelt
                              digest:
                                hour: 24
                            """),
                        Map.of(
                                "MASSLINE_TELEGRAM_TOKEN", "secret-but-wrong",
                                "MASSLINE_DATABASE", "postgresql://bot:secret-of-it@db/school",
                                "MASSLINE_WEBHOOK_URL", "http://school.example",
                                "MASSLINE_TIMEZONE", "Mars/Olympus")))
                .isInstanceOfSatisfying(InvalidSettings.class, invalid -> {
                    assertThat(invalid.problems())
                            .extracting(SettingProblem::path)
                            .containsExactlyInAnyOrder(
                                    "massline.telegrm.mode",
                                    "massline.telegram.tokn",
                                    "massline.database",
                                    "massline.digest.hour",
                                    "massline.telegram.token",
                                    "massline.webhook.url",
                                    "massline.timezone");
                    assertThat(invalid)
                            .hasMessageContaining("did you mean massline.telegram.mode?")
                            .hasMessageContaining("(MASSLINE_TELEGRAM_TOKN) is '***'")
                            .hasMessageContaining("did you mean massline.telegram.token?")
                            .hasMessageNotContaining("secret-but-misspelt")
                            .hasMessageNotContaining("secret-of-it")
                            .hasMessageContaining("(MASSLINE_DIGEST_HOUR) is '24': a whole number from 0 to 23")
                            .hasMessageNotContaining("secret-but-wrong");
                });
    }

    @Test
    void aPasswordWithinTheAddressOfTheDatabaseIsNotShown() throws Exception {
        Map<String, String> shown = Map.of(
                "jdbc:postgresql://db/school?user=bot&password=pass@word", "jdbc:postgresql://***",
                "jdbc:postgresql://db/school?password=pass", "jdbc:postgresql://db/school",
                "jdbc:postgresql://bot:pass@db/school", "jdbc:postgresql://***",
                "jdbc:sqlite:data/massline.db", "jdbc:sqlite:data/massline.db");
        for (Map.Entry<String, String> each : shown.entrySet()) {
            Settings.Database database = read(Optional.empty(), Map.of("MASSLINE_DATABASE", each.getKey()))
                    .database();
            assertThat(database.asStoreSettings().shown()).isEqualTo(each.getValue());
            assertThat(database.toString()).doesNotContain("pass");
        }
    }

    @Test
    void nobodyIsForgottenBeforeTheyAreAsked() {
        assertThatThrownBy(() -> read(Optional.empty(), Map.of("MASSLINE_RETENTION_LINK_DAYS", "7")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("more than verdict.after-days, which is 7, or 0 for never");
        assertThatThrownBy(() -> read(Optional.empty(), Map.of("MASSLINE_RETENTION_SUGGESTION_DAYS", "-1")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("a whole number from 0 to 36500");
    }

    @Test
    void plainHttpIsForLoopbackAlone() throws Exception {
        assertThat(read(Optional.empty(), Map.of("MASSLINE_WEBHOOK_URL", "http://127.0.0.1:8080"))
                        .webhook()
                        .url())
                .contains(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void pollingNeedsNoAddress() throws Exception {
        Settings settings =
                read(Optional.empty(), Map.of("MASSLINE_TELEGRAM_MODE", "polling", "MASSLINE_WEBHOOK_URL", ""));

        assertThat(settings.webhook().url()).isEmpty();
    }

    @Test
    void everySettingOfTheShippedFileIsReadByItsEnvironmentName() throws Exception {
        Map<String, String> fixed = Map.ofEntries(
                Map.entry("MASSLINE_TELEGRAM_API", "http://127.0.0.1:8081"),
                Map.entry("MASSLINE_TELEGRAM_MODE", "polling"),
                Map.entry("MASSLINE_WEBHOOK_SECRET", "s3cret"),
                Map.entry("MASSLINE_HTTP_HOST", "0.0.0.0"),
                Map.entry("MASSLINE_DATABASE", "jdbc:postgresql://db/massline"),
                Map.entry("MASSLINE_DATABASE_PASSWORD", "p"),
                Map.entry("MASSLINE_SENDING_LIMITS", "off"),
                Map.entry("MASSLINE_ACCESS_MODE", "code"),
                Map.entry("MASSLINE_ACCESS_CODE", "welcome"),
                Map.entry("MASSLINE_LANGUAGE", "zh-Hans"),
                Map.entry("MASSLINE_LIMITS_TEXT_LENGTH", "500"));

        Settings settings = read(Optional.empty(), fixed);

        assertThat(settings.telegram().api().getPort()).isEqualTo(8081);
        assertThat(settings.telegram().mode()).isEqualTo(Settings.Mode.POLLING);
        assertThat(settings.webhook().secret()).contains("s3cret");
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
        assertThat(settings.database()).isEqualTo(new Settings.Database("jdbc:postgresql://db/massline", "", "p"));
        assertThat(settings.sendingLimits()).isFalse();
        assertThat(settings.access()).isEqualTo(new Settings.Access.ByCode("welcome"));
        assertThat(settings.language()).isEqualTo(Language.CHINESE);
        assertThat(settings.limits().textLength()).isEqualTo(500);
        assertThat(settings.toString()).doesNotContain("s3cret", "welcome", "123:abc");
    }

    private Settings read(Optional<String> file, Map<String, String> environment) throws IOException, InvalidSettings {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(environment);
        if (environment.containsKey("MASSLINE_TELEGRAM_TOKEN_FILE")) {
            all.remove("MASSLINE_TELEGRAM_TOKEN");
        }
        Optional<Path> path = Optional.empty();
        if (file.isPresent()) {
            path = Optional.of(Files.writeString(folder.resolve("massline.yaml"), file.get()));
        }
        return new SettingsReader(new SettingSources(path, all)).read();
    }
}
