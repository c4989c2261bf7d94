package org.massline;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.massline.conversation.Limits;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.SchoolCalendar;
import org.massline.model.SchoolName;
import org.massline.model.WorkingDays;
import org.massline.reminder.ReminderSettings;
import org.massline.store.StoreSettings;
import org.massline.store.backup.BackupSettings;
import org.massline.turn.PaceSettings;
import org.massline.turn.RetentionSettings;

/**
 * Makes {@link Settings} of what the sources say, and names all that is wrong at once.
 *
 * <p>One reader reads once; it is not safe for several threads.
 */
final class SettingsReader extends SettingValues {
    /** A century. */
    private static final int MOST_DAYS = 36_500;

    /** People choose among topics by buttons, and Telegram takes some 10 kB of buttons with a message. */
    private static final int MOST_TOPICS = 40;

    private final SettingSources sources;

    SettingsReader(SettingSources sources) {
        super(sources);
        this.sources = sources;
    }

    /**
     * The settings for a bot that runs.
     *
     * @throws InvalidSettings naming each setting that will not do
     */
    Settings read() throws InvalidSettings {
        Path data = Path.of(text("data"));
        Settings.Mode mode = choice(
                "telegram.mode",
                Map.of("webhook", Settings.Mode.WEBHOOK, "polling", Settings.Mode.POLLING),
                Settings.Mode.WEBHOOK);
        Limits limits = limits();
        Settings settings = new Settings(
                new SchoolName(text("school").strip()),
                language(),
                timezone(),
                data,
                database(data),
                choice("sending-limits", Map.of("telegram", true, "off", false), true),
                new Settings.Telegram(token(), api(), mode),
                new WebhookReader(this).read(mode),
                new Settings.Http(text("http.host"), number("http.port", 0, 65_535)),
                new Settings.Metrics(text("metrics.host"), number("metrics.port", 0, 65_535)),
                choice(
                        "logs",
                        Map.of("text", Settings.LogForm.TEXT, "json", Settings.LogForm.JSON),
                        Settings.LogForm.TEXT),
                access(),
                new DigestTime(day("digest.day", text("digest.day")), number("digest.hour", 0, 23)),
                new ReminderSettings(new WorkingDays(number("reminders.escalate-after", 1, 100))),
                optional("bulletin.channel", given -> groupNumber("bulletin.channel", given)),
                calendar(),
                new BackupSettings(
                        optional("backup.folder", Path::of).orElse(data.resolve("backups")),
                        number("backup.keep", 0, 1_000)),
                new RetentionSettings(limits.linkDays(), number("retention.suggestion-days", 0, MOST_DAYS)),
                limits,
                new PaceSettings(
                        number("limits.suggestions-per-hour", 0, 1_000),
                        number("limits.suggestions-per-day", 0, 1_000),
                        number("limits.suggestions-of-all-per-day", 0, 10_000),
                        number("limits.notes-per-day", 0, 10_000)),
                topics());
        if (!problems().isEmpty()) {
            throw new InvalidSettings(problems());
        }
        return settings;
    }

    private String token() {
        String token = text("telegram.token");
        if (token.isEmpty()) {
            problem("telegram.token", "", "the bot needs its token; @BotFather gives one, see 'Go live' in the README");
        } else if (!token.matches("\\d{1,20}:[A-Za-z0-9_-]{1,200}")) {
            problem("telegram.token", HIDDEN, "a token looks like 123456:ABC-def; copy it from @BotFather once more");
        }
        return token;
    }

    private URI api() {
        URI api = uri("telegram.api", text("telegram.api"));
        if (api.getHost() == null || !Set.of("http", "https").contains(String.valueOf(api.getScheme()))) {
            problem("telegram.api", api.toString(), "an address such as https://api.telegram.org is needed");
        } else if (!Optional.ofNullable(api.getPath()).orElse("").matches("/?")) {
            problem(
                    "telegram.api",
                    api.toString(),
                    "leave out the path; the Bot API's methods follow the host at once");
        }
        return api;
    }

    private Settings.Access access() {
        return switch (text("access.mode")) {
            case "open" -> new Settings.Access.Open();
            case "code" -> {
                String code = text("access.code");
                if (!code.matches("[A-Za-z0-9_-]{4,60}")) {
                    problem("access.code", HIDDEN, "4 to 60 of A-Z, a-z, 0-9, _ and -, since it stands in a link");
                }
                yield new Settings.Access.ByCode(code);
            }
            case "group" -> new Settings.Access.ByGroup(groupNumber("access.group", text("access.group")));
            default -> {
                problem("access.mode", text("access.mode"), "open, code or group");
                yield new Settings.Access.Open();
            }
        };
    }

    private Settings.Database database(Path data) {
        String url = text("database");
        if (url.isEmpty()) {
            url = "jdbc:sqlite:" + data.resolve("massline.db");
        } else if (!url.startsWith("jdbc:sqlite:") && !url.startsWith("jdbc:postgresql:")) {
            problem(
                    "database",
                    StoreSettings.shown(url),
                    "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME; leave it empty for SQLite");
        }
        return new Settings.Database(url, text("database-user"), text("database-password"));
    }

    private Language language() {
        Map<String, Language> known =
                Arrays.stream(Language.values()).collect(Collectors.toMap(Language::tag, Function.identity()));
        return choice("language", known, Language.ENGLISH);
    }

    private ZoneId timezone() {
        String given = text("timezone");
        try {
            return given.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(given);
        } catch (DateTimeException unknown) {
            problem("timezone", given, "a zone of the tz database, such as Asia/Shanghai or Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }

    private SchoolCalendar calendar() {
        Set<DayOfWeek> restDays = EnumSet.noneOf(DayOfWeek.class);
        for (String day : words("calendar.rest-days")) {
            restDays.add(day("calendar.rest-days", day));
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (String day : words("calendar.holidays")) {
            try {
                holidays.add(LocalDate.parse(day));
            } catch (DateTimeException notADay) {
                problem("calendar.holidays", day, "days are written as 2027-01-01, separated by commas");
            }
        }
        if (restDays.size() == DayOfWeek.values().length) {
            problem("calendar.rest-days", text("calendar.rest-days"), "a school works on at least one day of the week");
            restDays.clear();
        }
        return new SchoolCalendar(restDays, holidays);
    }

    private Limits limits() {
        int reminder = number("limits.draft-reminder-days", 1, 365);
        int removal = number("limits.draft-removal-days", 2, 366);
        if (removal <= reminder) {
            problem(
                    "limits.draft-removal-days",
                    String.valueOf(removal),
                    "more than limits.draft-reminder-days, which is " + reminder);
            removal = reminder + 1;
        }
        int verdict = number("verdict.after-days", 1, 365);
        int link = number("retention.link-days", 0, MOST_DAYS);
        if (link != 0 && link <= verdict) {
            problem(
                    "retention.link-days",
                    String.valueOf(link),
                    "more than verdict.after-days, which is " + verdict + ", or 0 for never");
        }
        return new Limits(
                number("limits.text-length", 100, 100_000),
                number("limits.attachments", 0, 100),
                reminder,
                removal,
                number("limits.invitation-days", 1, 365),
                verdict,
                link);
    }

    private Settings.Topics topics() {
        List<Settings.TopicSetting> topics = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (int index = 0; index < sources.topics(); index++) {
            String path = "topics[" + index + "].";
            String slug = text(path + "slug");
            if (!slug.matches("[a-z0-9-]{1,32}")) {
                problem(path + "slug", slug, "1 to 32 of a-z, 0-9 and '-'");
            } else if (!slugs.add(slug)) {
                problem(path + "slug", slug, "two topics have this slug");
            }
            topics.add(new Settings.TopicSetting(
                    slug,
                    names(path + "names."),
                    new WorkingDays(number(path + "response-target", 0, 365)),
                    optional(path + "group", given -> groupNumber(path + "group", given)),
                    optional(path + "forum-topic", given -> number(path + "forum-topic", 1, Integer.MAX_VALUE))));
        }
        if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
            problem("topics", topics.size() + " topics", "1 to " + MOST_TOPICS + " are possible");
        }
        return new Settings.Topics(topics, sources.choosesTopics());
    }

    private Map<Language, String> names(String path) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = text(path + language.tag());
            if (name.isEmpty() || name.length() > 40) {
                problem(path + language.tag(), name, "a name of 1 to 40 characters, since it stands on a button");
            }
            names.put(language, name);
        }
        return names;
    }

    private long groupNumber(String path, String given) {
        if (given.matches("-\\d{1,18}")) {
            return Long.parseLong(given);
        }
        problem(path, given, "the number of a group or channel is negative, such as -1001234567890");
        return -1;
    }
}
