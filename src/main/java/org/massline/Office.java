package org.massline;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.massline.conversation.DeepLink;
import org.massline.model.Cadre;
import org.massline.model.Role;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Invitations;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the school's office does from outside the chat: topics at a start, invitations at any time. */
public final class Office {
    static final String BOT_USERNAME = "bot-username";

    private static final int CODE_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final String WEBHOOK_SECRET = "webhook-secret";

    private static final Logger LOG = LoggerFactory.getLogger(Office.class);

    private Office() {}

    /**
     * A link that makes whoever opens it first a cadre of these topics, or an administrator.
     *
     * @param expiresOn the last day on which it is valid
     * @throws StartFailed if there is no topic with one of these slugs
     */
    public static String invite(
            Transaction transaction, String botUsername, Role role, Set<String> topicSlugs, LocalDate expiresOn) {
        List<Topic> topics = transaction.topics().all();
        Set<String> known = topics.stream().map(Topic::slug).collect(Collectors.toSet());
        for (String slug : topicSlugs) {
            if (!known.contains(slug)) {
                throw new StartFailed("there is no topic '" + slug + "'; there are: "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        Set<TopicId> granted = topics.stream()
                .filter(topic -> topicSlugs.contains(topic.slug()))
                .map(Topic::id)
                .collect(Collectors.toSet());
        String code = random(CODE_BYTES);
        transaction.invitations().add(code, new Invitations.Grant(role, granted, expiresOn));
        return link(botUsername, code);
    }

    /** A link by which a cadre who cannot be recognized any more takes their place again, with their topics. */
    static String inviteBack(Transaction transaction, String botUsername, Cadre cadre, LocalDate expiresOn) {
        String code = random(CODE_BYTES);
        transaction
                .invitations()
                .add(code, new Invitations.Grant(cadre.role(), cadre.topics(), expiresOn, Optional.of(cadre.id())));
        return link(botUsername, code);
    }

    private static String link(String botUsername, String code) {
        return new DeepLink.Join(code).url(botUsername);
    }

    /** The bot's name as it was when it last ran with this database; empty if it never did. */
    public static Optional<String> knownUsername(Transaction transaction) {
        return transaction.settings().get(BOT_USERNAME);
    }

    /**
     * Makes the topics those of the settings. A new database gets them whatever they are; another one only if the operator has
     * chosen them, so that a file that is not found takes nothing away.
     */
    static void bringTopics(Store store, Settings.Topics settings) {
        TopicChanges brought = store.write(transaction -> {
            transaction.topics().hold();
            TopicChanges changes = TopicChanges.of(transaction.topics().all(), settings);
            changes.added().forEach((topic, group) -> transaction.topics().add(topic, group));
            if (!changes.after().equals(changes.before())) {
                transaction.topics().arrange(changes.after());
            }
            return changes;
        });
        if (!brought.before().isEmpty()) {
            brought.words().ifPresent(words -> LOG.info("topics, by the settings: {}", words));
        }
    }

    /** What the next start would make of the topics; empty if they would stay as they are. */
    public static Optional<String> topicChanges(Transaction transaction, Settings settings) {
        List<Topic> before = transaction.topics().all();
        return before.isEmpty()
                ? Optional.empty()
                : TopicChanges.of(before, settings.topics()).words();
    }

    /** What proves that an update comes from Telegram; made once, and kept sealed. */
    static String webhookSecret(Transaction transaction) {
        return transaction.settings().keptSealed(WEBHOOK_SECRET, random(SECRET_BYTES));
    }

    /** It was sealed with keys that are lost; the next start makes another. */
    static void forgetWebhookSecret(Transaction transaction) {
        transaction.settings().remove(WEBHOOK_SECRET);
    }

    /** Something that nobody guesses, for links and headers. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
