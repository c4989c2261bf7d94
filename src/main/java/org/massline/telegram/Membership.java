package org.massline.telegram;

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

    public Membership(BotApi api) {
        this.api = api;
    }

    /**
     * Whether the person is in the group now.
     *
     * @throws BotApiException if Telegram cannot say: it does not answer, or the bot does not see the group
     */
    public boolean isMember(ChatId group, PersonId person) {
        var question = GetChatMember.builder()
                .chatId(group.value())
                .userId(person.value())
                .build();
        try {
            return isInside(api.client().execute(question));
        } catch (TelegramApiException exception) {
            Fault fault = Fault.of(exception);
            if (fault instanceof Fault.Refusal refusal && isUnknownThere(refusal)) {
                return false;
            }
            throw new BotApiException(question.getMethod(), fault);
        }
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
