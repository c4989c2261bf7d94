package org.massline.telegram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.massline.chat.Address;
import org.massline.chat.Attachment;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What an update means: telegrambots' types in, ours out. */
final class UpdateReading {
    /** The kinds of update that are read; Telegram is asked for no others. */
    static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Set<String> OUTSIDE = Set.of("left", "kicked");

    private final PersonId self;
    private final OwnName name;

    UpdateReading(PersonId self, OwnName name) {
        this.self = self;
        this.name = name;
    }

    Decoded read(Update update, long id) {
        Optional<Incoming> incoming = Optional.empty();
        if (update.getMessage() != null) {
            incoming = message(id, update.getMessage());
        } else if (update.getEditedMessage() != null) {
            incoming = edited(id, update.getEditedMessage());
        } else if (update.getCallbackQuery() != null) {
            incoming = tapped(id, update.getCallbackQuery());
        } else if (update.getMyChatMember() != null) {
            incoming = membership(id, update.getMyChatMember());
        }
        return incoming.<Decoded>map(Decoded.Understood::new).orElseGet(() -> new Decoded.Ignored(id));
    }

    private Optional<Incoming> message(long id, Message message) {
        Optional<ChatKind> kind = kind(message.getChat());
        if (kind.isEmpty() || !(isFromPerson(message) || isMasked(message))) {
            return Optional.empty();
        }
        boolean inGroup = kind.get() == ChatKind.GROUP;
        String typed = MessageContent.typed(message);
        Optional<OwnName.Command> command = message.getText() == null ? Optional.empty() : OwnName.command(typed);
        // In a private chat there is nobody else whom a command could mean, whatever name stands behind it.
        if (inGroup && command.isPresent() && !name.isNamedBy(command.get())) {
            return Optional.empty();
        }
        boolean addressed = !inGroup || command.isPresent() || isSpokenTo(message, typed);
        return event(message, command, inGroup)
                .map(event -> isMasked(message) ? new Event.Masked(new MessageId(message.getMessageId())) : event)
                .map(event -> new Incoming(
                        id,
                        place(message),
                        kind.get(),
                        writer(message.getFrom()),
                        addressed,
                        repliedTo(message),
                        event));
    }

    private static Optional<MessageId> repliedTo(Message message) {
        return Optional.ofNullable(message.getReplyToMessage())
                .filter(replied -> replied.getForumTopicCreated() == null)
                .map(replied -> new MessageId(replied.getMessageId()));
    }

    private Optional<Event> event(Message message, Optional<OwnName.Command> command, boolean inGroup) {
        MessageId messageId = new MessageId(message.getMessageId());
        if (command.isPresent()) {
            return Optional.of(new Event.Commanded(
                    messageId, command.get().name(), command.get().argument()));
        }
        if (message.getText() != null) {
            String text = inGroup ? name.withoutMention(MessageContent.typed(message)) : MessageContent.typed(message);
            // Whoever says nothing but the bot's name wants to know what it is for.
            return Optional.of(
                    text.isEmpty() ? new Event.Commanded(messageId, "help", "") : new Event.Said(messageId, text));
        }
        if (MessageContent.isUnsupported(message)) {
            return Optional.of(new Event.Unsupported(messageId));
        }
        String caption = MessageContent.caption(message);
        return MessageContent.attachment(message)
                .map(attachment -> new Event.Attached(
                        messageId,
                        attachment,
                        inGroup ? name.withoutMention(caption) : caption,
                        Optional.ofNullable(message.getMediaGroupId()).map(WellFormed::text)));
    }

    private Optional<Incoming> edited(long id, Message message) {
        Optional<ChatKind> kind = kind(message.getChat());
        boolean hasWords = message.getText() != null || message.getCaption() != null;
        // A caption can be edited away, or the file replaced; a place that moves is not an edit of what somebody wrote.
        Optional<Attachment> file = MessageContent.attachment(message).filter(Attachment.File.class::isInstance);
        if (kind.isEmpty() || !isFromPerson(message) || !(hasWords || file.isPresent())) {
            return Optional.empty();
        }
        boolean inGroup = kind.get() == ChatKind.GROUP;
        String typed = MessageContent.typed(message);
        boolean addressed = !inGroup || isSpokenTo(message, typed);
        Event event = new Event.Edited(
                new MessageId(message.getMessageId()), inGroup ? name.withoutMention(typed) : typed, file);
        return Optional.of(new Incoming(
                id, place(message), kind.get(), writer(message.getFrom()), addressed, repliedTo(message), event));
    }

    private Optional<Incoming> tapped(long id, CallbackQuery query) {
        if (query.getMessage() == null || query.getData() == null) {
            return Optional.empty();
        }
        // The message may be 'inaccessible', too old for Telegram to show: then it has a chat and a number alone.
        Optional<ChatKind> kind = kind(query.getMessage().getChat());
        if (kind.isEmpty() || Boolean.TRUE.equals(query.getFrom().getIsBot())) {
            return Optional.empty();
        }
        Address place = query.getMessage() instanceof Message message
                ? place(message)
                : Address.of(new ChatId(query.getMessage().getChat().getId()));
        Event event = new Event.Tapped(
                WellFormed.text(query.getId()),
                new MessageId(query.getMessage().getMessageId()),
                WellFormed.text(query.getData()));
        return Optional.of(new Incoming(id, place, kind.get(), writer(query.getFrom()), true, event));
    }

    private Optional<Incoming> membership(long id, ChatMemberUpdated update) {
        Optional<ChatKind> kind = kind(update.getChat());
        boolean was = isInside(update.getOldChatMember().getStatus());
        boolean is = isInside(update.getNewChatMember().getStatus());
        if (kind.isEmpty() || was == is || Boolean.TRUE.equals(update.getFrom().getIsBot())) {
            return Optional.empty();
        }
        Event event = is ? new Event.Unblocked() : new Event.Blocked();
        return Optional.of(new Incoming(
                id,
                Address.of(new ChatId(update.getChat().getId())),
                kind.get(),
                writer(update.getFrom()),
                kind.get() == ChatKind.PRIVATE,
                event));
    }

    private static boolean isInside(String status) {
        return !OUTSIDE.contains(status);
    }

    private static Optional<ChatKind> kind(Chat chat) {
        return switch (chat.getType()) {
            case "private" -> Optional.of(ChatKind.PRIVATE);
            case "group", "supergroup" -> Optional.of(ChatKind.GROUP);
            // The Bot API's types are open: channels, and whatever comes.
            default -> Optional.empty();
        };
    }

    /**
     * Nobody is behind a bot, a channel, an anonymous administrator's mask (a bot, too) or a post copied by Telegram.
     */
    private static boolean isFromPerson(Message message) {
        return message.getFrom() != null
                && !Boolean.TRUE.equals(message.getFrom().getIsBot())
                && !Boolean.TRUE.equals(message.getIsAutomaticForward());
    }

    /** An administrator of a group who 'remains anonymous' writes in its name; so nobody else does. */
    private static boolean isMasked(Message message) {
        return message.getSenderChat() != null
                && message.getFrom() != null
                && message.getChat().getId().equals(message.getSenderChat().getId())
                && !Boolean.TRUE.equals(message.getIsAutomaticForward());
    }

    private boolean isSpokenTo(Message message, String typed) {
        return name.isMentionedIn(typed)
                || mentionsSelf(message.getEntities())
                || mentionsSelf(message.getCaptionEntities())
                || repliesToSelf(message.getReplyToMessage());
    }

    /** A mention by name of somebody whose username Telegram did not show. */
    private boolean mentionsSelf(@Nullable List<MessageEntity> entities) {
        return entities != null
                && entities.stream().anyMatch(entity -> entity.getUser() != null && isSelf(entity.getUser()));
    }

    /** In a forum every message 'replies' to the one that opened its topic; that one speaks to nobody. */
    private boolean repliesToSelf(@Nullable Message repliedTo) {
        return repliedTo != null
                && repliedTo.getFrom() != null
                && isSelf(repliedTo.getFrom())
                && repliedTo.getForumTopicCreated() == null;
    }

    private boolean isSelf(User user) {
        return user.getId() != null && user.getId() == self.value();
    }

    private static Address place(Message message) {
        boolean inTopic = Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null;
        return new Address(
                new ChatId(message.getChat().getId()),
                inTopic ? Optional.of(message.getMessageThreadId()) : Optional.empty());
    }

    private static Optional<String> said(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank()).map(WellFormed::text);
    }

    private static Writer writer(User user) {
        String name = user.getLastName() == null ? user.getFirstName() : user.getFirstName() + " " + user.getLastName();
        return new Writer(
                new PersonId(user.getId()),
                WellFormed.text(name).strip(),
                said(user.getUserName()),
                said(user.getLanguageCode()));
    }
}
