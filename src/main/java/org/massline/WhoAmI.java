package org.massline;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.massline.telegram.BotApiException;
import org.massline.telegram.BotProfile;
import org.massline.telegram.Setup;

/**
 * Who the bot is: Telegram says it, and while that cannot be reached, what it said last time will do. Telegram is asked from
 * the beginning, while the database opens.
 */
final class WhoAmI {
    private static final String BOT_ID = "bot-id";

    private final FutureTask<BotProfile> question;

    /** @param aside where the question is asked; it is ended with the answer */
    WhoAmI(Setup setup, ExecutorService aside) {
        question = new FutureTask<>(setup::profile);
        aside.execute(question);
        aside.shutdown();
    }

    /**
     * Waits for the answer, and keeps it.
     *
     * @throws StartFailed if nobody knows, or Telegram refuses to say
     */
    BotProfile answer(Store store) {
        try {
            BotProfile profile = question.get();
            store.write(transaction -> {
                transaction.settings().put(BOT_ID, Long.toString(profile.id()));
                transaction.settings().put(Office.BOT_USERNAME, profile.username());
                return true;
            });
            return profile;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BotApiException failure) {
                return known(store, failure);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailed("the program is stopping", stopped);
        }
    }

    private static BotProfile known(Store store, BotApiException failure) {
        Optional<BotProfile> known = store.read(WhoAmI::known);
        if (failure.isLasting() || known.isEmpty()) {
            throw new StartFailed(
                    "Telegram does not say who the bot is: " + failure.getMessage()
                            + ". Check massline.telegram.token (MASSLINE_TELEGRAM_TOKEN) and massline.telegram.api",
                    failure);
        }
        return known.get();
    }

    private static Optional<BotProfile> known(Transaction transaction) {
        return transaction
                .settings()
                .get(BOT_ID)
                .flatMap(id -> Office.knownUsername(transaction).map(name -> new BotProfile(Long.parseLong(id), name)));
    }
}
