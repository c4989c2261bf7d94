package org.massline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.massline.store.StoreUnavailable;
import org.massline.telegram.BotApiException;
import org.massline.telegram.Membership;
import org.massline.turn.Admission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may suggest, as the settings say it. */
final class Admissions {
    private static final Logger log = LoggerFactory.getLogger(Admissions.class);

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

    /**
     * Asks Telegram, and believes a yes for an hour and a no for a minute; a yes for longer if it will not say any more, since the bot was removed from
     * the group, or the group is gone. Whoever it never answered about is a stranger then: were they put off, everybody behind
     * them would be, too, until somebody mends it.
     */
    private static final class ByGroup implements Admission {
        private static final Duration BELIEVED = Duration.ofHours(1);
        /** How long Telegram is not asked again about somebody who is no member, as whoever is told to join becomes one; or about whom it says nothing. */
        private static final Duration MENDED_WITHIN = Duration.ofMinutes(1);
        /** People who talk within an hour; the memory of more is not worth its room. */
        private static final int MOST_REMEMBERED = 2_000;

        private final ChatId group;
        private final Membership membership;
        private final InstantSource clock;
        private final AtomicReference<Silence> silence = new AtomicReference<>(Silence.NONE);
        private final Map<PersonId, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<PersonId, Answer> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };

        private record Answer(boolean isMember, Instant until) {}

        /** What was said in the log of Telegram's last answer. */
        private enum Silence {
            NONE,
            FOR_NOW,
            UNTIL_MENDED
        }

        ByGroup(ChatId group, Membership membership, InstantSource clock) {
            this.group = group;
            this.membership = membership;
            this.clock = clock;
        }

        @Override
        public boolean admits(PersonId person) {
            Instant now = clock.instant();
            Optional<Answer> known;
            synchronized (answers) {
                known = Optional.ofNullable(answers.get(person));
            }
            Answer answer =
                    known.filter(before -> before.until().isAfter(now)).orElseGet(() -> ask(person, known, now));
            synchronized (answers) {
                answers.put(person, answer);
            }
            return answer.isMember();
        }

        private Answer ask(PersonId person, Optional<Answer> before, Instant now) {
            try {
                boolean member = membership.isMember(group, person);
                if (silence.getAndSet(Silence.NONE) != Silence.NONE) {
                    log.info("Telegram says again who is in the group of access.group");
                }
                return new Answer(member, now.plus(member ? BELIEVED : MENDED_WITHIN));
            } catch (BotApiException fault) {
                Silence heard = fault.isLasting() ? Silence.UNTIL_MENDED : Silence.FOR_NOW;
                if (silence.getAndSet(heard) != heard) {
                    logSilence(fault);
                }
                if (fault.isLasting()) {
                    return new Answer(before.filter(Answer::isMember).isPresent(), now.plus(MENDED_WITHIN));
                }
                throw new StoreUnavailable("Telegram does not say now who is in the group of access.group", fault);
            }
        }

        private static void logSilence(BotApiException fault) {
            if (fault.isLasting()) {
                log.error(
                        "Telegram will not say who is in the group of access.group ({}): make the bot an administrator"
                            + " of it, and see that access.group is its number. Until then those are let in who were"
                            + " last seen in it since the start, and cadres; nobody else is",
                        fault.getMessage());
            } else {
                log.warn(
                        "Telegram does not say who is in the group of access.group ({}); what people write waits"
                                + " meanwhile",
                        fault.getMessage());
            }
        }

        @Override
        public boolean grants(String code) {
            return false;
        }
    }
}
