package org.massline.playground;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a playground is set up. Begin with {@link #in(Path)} and change what matters.
 *
 * @param folder where everything is kept; made when absent
 * @param fresh whether what an earlier playground left in the folder is deleted first
 * @param port on loopback; 0 takes any free one
 * @param bot what the bot is called
 * @param zone the zone of the clock's days, for {@code nextMonday} and the page
 * @param baseClock what the movable clock is measured from
 * @param patience how long things take at most
 */
public record PlaygroundOptions(
        Path folder, boolean fresh, int port, Bot bot, ZoneId zone, InstantSource baseClock, Patience patience) {

    /**
     * @param token as BotFather gives them: the bot's id, a colon, letters
     * @param username without the {@code @}
     */
    public record Bot(String token, String username, String name) {
        private static final Pattern TOKEN = Pattern.compile("[1-9][0-9]{5,15}:[A-Za-z0-9_-]{8,64}");
        private static final Pattern USERNAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{4,31}");

        public Bot {
            if (!TOKEN.matcher(token).matches()) {
                throw new IllegalArgumentException("a bot's token is an id, a colon and 8 to 64 letters");
            }
            if (!USERNAME.matcher(username).matches()) {
                throw new IllegalArgumentException("a bot's username is 5 to 32 letters, not " + username);
            }
        }

        /** The number before the colon: the bot's own id as a user. */
        public long id() {
            return Long.parseLong(token.substring(0, token.indexOf(':')));
        }
    }

    /**
     * @param firstRetry the pause before a failed webhook is tried again; it doubles with every failure up to 60 s
     * @param webhook how long a webhook may take to answer
     * @param waiting how long {@code awaitQuiet}, {@code taps} and the like wait before they give up
     * @param settling how long nothing must happen until the town counts as quiet
     */
    public record Patience(Duration firstRetry, Duration webhook, Duration waiting, Duration settling) {
        public Patience {
            if (firstRetry.isNegative() || webhook.isNegative() || waiting.isNegative() || settling.isNegative()) {
                throw new IllegalArgumentException("patience is not negative");
            }
        }

        public Patience withFirstRetry(Duration pause) {
            return new Patience(pause, webhook, waiting, settling);
        }

        public Patience withWebhook(Duration limit) {
            return new Patience(firstRetry, limit, waiting, settling);
        }

        public Patience withWaiting(Duration limit) {
            return new Patience(firstRetry, webhook, limit, settling);
        }

        public Patience withSettling(Duration pause) {
            return new Patience(firstRetry, webhook, waiting, pause);
        }
    }

    public PlaygroundOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }

    /** Any port, an invented bot, the real time in UTC, Telegram's patience with webhooks. */
    public static PlaygroundOptions in(Path folder) {
        return new PlaygroundOptions(
                folder,
                false,
                0,
                new Bot("7000000001:playground-token", "massline_play_bot", "Massline"),
                ZoneId.of("UTC"),
                InstantSource.system(),
                new Patience(
                        Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofMillis(120)));
    }

    public PlaygroundOptions withFresh(boolean wanted) {
        return new PlaygroundOptions(folder, wanted, port, bot, zone, baseClock, patience);
    }

    public PlaygroundOptions withPort(int wanted) {
        return new PlaygroundOptions(folder, fresh, wanted, bot, zone, baseClock, patience);
    }

    public PlaygroundOptions withBot(Bot wanted) {
        return new PlaygroundOptions(folder, fresh, port, wanted, zone, baseClock, patience);
    }

    /** With a token that nobody can guess. */
    public PlaygroundOptions withOwnToken() {
        return withBot(new Bot(bot.id() + ":" + UUID.randomUUID(), bot.username(), bot.name()));
    }

    public PlaygroundOptions withZone(ZoneId wanted) {
        return new PlaygroundOptions(folder, fresh, port, bot, wanted, baseClock, patience);
    }

    /** For tests: an instant that never moves by itself, say {@code InstantSource.fixed(monday)}. */
    public PlaygroundOptions withBaseClock(InstantSource wanted) {
        return new PlaygroundOptions(folder, fresh, port, bot, zone, wanted, patience);
    }

    public PlaygroundOptions withPatience(Patience wanted) {
        return new PlaygroundOptions(folder, fresh, port, bot, zone, baseClock, wanted);
    }
}
