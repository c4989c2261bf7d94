package org.massline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.massline.conversation.Limits;
import org.massline.model.DigestTime;
import org.massline.model.Language;
import org.massline.model.SchoolCalendar;
import org.massline.model.SchoolName;
import org.massline.model.WorkingDays;
import org.massline.reminder.ReminderSettings;
import org.massline.store.StoreSettings;
import org.massline.store.backup.BackupSettings;
import org.massline.telegram.Certificate;
import org.massline.turn.PaceSettings;
import org.massline.turn.RetentionSettings;

/** What an operator may choose, checked; {@link SettingsReader} reads it, {@code config/massline.yaml} explains it. */
public record Settings(
        SchoolName school,
        Language language,
        ZoneId timezone,
        Path data,
        Database database,
        boolean sendingLimits,
        Telegram telegram,
        Webhook webhook,
        Http http,
        Metrics metrics,
        LogForm logs,
        Access access,
        DigestTime digest,
        ReminderSettings reminders,
        Optional<Long> bulletinChannel,
        SchoolCalendar calendar,
        BackupSettings backup,
        RetentionSettings retention,
        Limits limits,
        PaceSettings pace,
        Topics topics) {
    /**
     * Reads the settings.
     *
     * @param file the operator's file, if there is one
     * @param environment wins over the file
     * @throws InvalidSettings naming each setting that will not do
     * @throws IOException if the file cannot be read
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment)
            throws InvalidSettings, IOException {
        return new SettingsReader(new SettingSources(file, environment)).read();
    }

    /**
     * Reads the settings of a bot that is only played with: of the operator's file it takes what describes the school, such as its
     * name and topics, and nothing that leads to the school's data, its bot or its groups.
     *
     * @param file the operator's file, if there is one
     * @param environment the rest
     * @throws InvalidSettings naming each setting that will not do
     * @throws IOException if the file cannot be read
     */
    public static Settings readOfSchool(Optional<Path> file, Map<String, String> environment)
            throws InvalidSettings, IOException {
        return new SettingsReader(SettingSources.ofSchool(file, environment)).read();
    }

    /** Where the database is. */
    public record Database(String url, String user, String password) {
        /** As the store takes it. */
        public StoreSettings asStoreSettings() {
            return new StoreSettings(url, user, password);
        }

        /** Hides the password. */
        @Override
        public String toString() {
            return "Database[" + StoreSettings.shown(url) + "]";
        }
    }

    /** How updates come. */
    public enum Mode {
        WEBHOOK,
        POLLING
    }

    /** The bot's account. */
    public record Telegram(String token, URI api, Mode mode) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Telegram[" + api + ", " + mode + "]";
        }
    }

    /**
     * Where Telegram finds this program.
     *
     * @param url empty only in polling mode
     * @param certificate of the proxy, if Telegram does not know its signer
     * @param secret empty if one is to be made and kept
     */
    public record Webhook(Optional<URI> url, Optional<Certificate> certificate, Optional<String> secret) {
        /** Hides the secret. */
        @Override
        public String toString() {
            return "Webhook[" + url + "]";
        }
    }

    /**
     * Where this program listens.
     *
     * @param port 0 for any that is free
     */
    public record Http(String host, int port) {}

    /**
     * Where figures are shown.
     *
     * @param port 0 for any that is free; that of {@link Http} for the same address
     */
    public record Metrics(String host, int port) {}

    /** In which form the log is written. */
    public enum LogForm {
        /** A line for a person. */
        TEXT,
        /** An object a line, for a program. */
        JSON
    }

    /** Who may suggest. */
    public sealed interface Access {
        /** Everybody. */
        record Open() implements Access {}

        /** Who has the code. */
        record ByCode(String code) implements Access {
            /** Hides the code. */
            @Override
            public String toString() {
                return "ByCode[hidden]";
            }
        }

        /** The members of a Telegram group. */
        record ByGroup(long group) implements Access {}
    }

    /**
     * What suggestions are about, in the order in which it is offered.
     *
     * @param chosen whether the operator has said so; otherwise these are those of a new database, and of no other
     */
    public record Topics(List<TopicSetting> all, boolean chosen) {
        public Topics {
            all = List.copyOf(all);
        }
    }

    /**
     * One of them.
     *
     * @param group where its cadres meet at first; afterwards administrators say so in the groups themselves
     */
    public record TopicSetting(
            String slug,
            Map<Language, String> names,
            WorkingDays responseTarget,
            Optional<Long> group,
            Optional<Integer> forumTopic) {
        public TopicSetting {
            names = Map.copyOf(names);
        }
    }
}
