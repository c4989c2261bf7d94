package org.massline;

import java.util.Optional;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.massline.telegram.BotApiException;
import org.massline.telegram.BotProfile;
import org.massline.telegram.Setup;

/** Who the bot is: Telegram says it, and while that cannot be reached, what it said last time will do. */
record WhoAmI(Setup setup, Store store) {
    private static final String BOT_ID = "bot-id";

    /** @throws StartFailed if nobody knows, or Telegram refuses to say */
    BotProfile ask() {
        try {
            BotProfile profile = setup.profile();
            store.write(transaction -> {
                transaction.settings().put(BOT_ID, Long.toString(profile.id()));
                transaction.settings().put(Office.BOT_USERNAME, profile.username());
                return true;
            });
            return profile;
        } catch (BotApiException failure) {
            Optional<BotProfile> known = store.read(WhoAmI::known);
            if (failure.isLasting() || known.isEmpty()) {
                throw new StartFailed(
                        "Telegram does not say who the bot is: " + failure.getMessage()
                                + ". Check massline.telegram.token (MASSLINE_TELEGRAM_TOKEN) and massline.telegram.api",
                        failure);
            }
            return known.get();
        }
    }

    private static Optional<BotProfile> known(Transaction transaction) {
        return transaction
                .settings()
                .get(BOT_ID)
                .flatMap(id -> Office.knownUsername(transaction).map(name -> new BotProfile(Long.parseLong(id), name)));
    }
}
