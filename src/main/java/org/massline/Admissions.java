package org.massline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.BotApiException;
import org.massline.telegram.Membership;
import org.massline.turn.Admission;

/** Who may suggest, as the settings say it. */
final class Admissions {
    private Admissions() {}

    static Admission of(Settings.Access access, Membership membership, InstantSource clock) {
        return switch (access) {
            case Settings.Access.Open open -> Admission.open();
            case Settings.Access.ByCode(String code) -> new ByCode(code);
            case Settings.Access.ByGroup(long group) -> new ByGroup(new ChatId(group), membership, clock);
        };
    }

    /** Whoever gave the code before is known by their own record. */
    private record ByCode(String code) implements Admission {
        @Override
        public boolean admits(PersonId person) {
            return false;
        }

        @Override
        public boolean grants(String given) {
            return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Asks Telegram, and believes its answer for an hour. */
    private static final class ByGroup implements Admission {
        private static final Duration BELIEVED = Duration.ofHours(1);
        /** People who talk within an hour; the memory of more is not worth its room. */
        private static final int MOST_REMEMBERED = 2_000;

        private final ChatId group;
        private final Membership membership;
        private final InstantSource clock;
        private final Map<PersonId, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<PersonId, Answer> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };

        private record Answer(boolean isMember, Instant until) {}

        ByGroup(ChatId group, Membership membership, InstantSource clock) {
            this.group = group;
            this.membership = membership;
            this.clock = clock;
        }

        @Override
        public boolean admits(PersonId person) {
            Instant now = clock.instant();
            synchronized (answers) {
                Answer known = answers.get(person);
                if (known != null && known.until().isAfter(now)) {
                    return known.isMember();
                }
            }
            boolean member = ask(person);
            synchronized (answers) {
                answers.put(person, new Answer(member, now.plus(BELIEVED)));
            }
            return member;
        }

        private boolean ask(PersonId person) {
            try {
                return membership.isMember(group, person);
            } catch (BotApiException silent) {
                throw new StoreUnavailable(
                        "Telegram does not say who is in the group of access.group; is the bot in it?", silent);
            }
        }

        @Override
        public boolean grants(String code) {
            return false;
        }
    }
}
