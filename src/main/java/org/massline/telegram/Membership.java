package org.massline.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.massline.chat.ChatId;
import org.massline.chat.PersonId;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Asks Telegram who belongs to a group.
 *
 * <p>Telegram promises an answer only where the bot is an administrator of the group.
 */
public final class Membership {
    private final BotApi api;
    /** Where groups are that became supergroups since the start: Telegram gives these another number. */
    private final Map<ChatId, ChatId> moved = new ConcurrentHashMap<>();

    public Membership(BotApi api) {
        this.api = api;
    }

    /**
     * Whether the person is in the group now; of a group that became a supergroup, whether they are in that.
     *
     * @throws BotApiException if Telegram cannot say: it does not answer, or the bot does not see the group
     */
    public boolean isMember(ChatId group, PersonId person) {
        GetChatMember question = question(moved.getOrDefault(group, group), person);
        try {
            return isInside(api.client().execute(question));
        } catch (TelegramApiException exception) {
            Fault fault = Fault.of(exception);
            if (fault instanceof Fault.Refusal refusal && refusal.movedTo().isPresent()) {
                ChatId now = refusal.movedTo().get();
                moved.put(group, now);
                return isMemberOfMoved(now, person);
            }
            return answer(question, fault);
        }
    }

    /** Asked once more, and not again: a group moves once. */
    private boolean isMemberOfMoved(ChatId group, PersonId person) {
        GetChatMember question = question(group, person);
        try {
            return isInside(api.client().execute(question));
        } catch (TelegramApiException exception) {
            return answer(question, Fault.of(exception));
        }
    }

    private static GetChatMember question(ChatId group, PersonId person) {
        return GetChatMember.builder()
                .chatId(group.value())
                .userId(person.value())
                .build();
    }

    private static boolean answer(GetChatMember question, Fault fault) {
        if (fault instanceof Fault.Refusal refusal && isUnknownThere(refusal)) {
            return false;
        }
        throw new BotApiException(question.getMethod(), fault);
    }

    private static boolean isUnknownThere(Fault.Refusal refusal) {
        return refusal.says("user not found")
                || refusal.says("member not found")
                || refusal.says("participant_id_invalid");
    }

    private static boolean isInside(ChatMember member) {
        return switch (member.getStatus()) {
            case "creator", "administrator", "member" -> true;
            case "restricted" ->
                member instanceof ChatMemberRestricted restricted && Boolean.TRUE.equals(restricted.getIsMember());
            // 'left', 'kicked', and what the Bot API may add: not known to be inside.
            default -> false;
        };
    }
}
