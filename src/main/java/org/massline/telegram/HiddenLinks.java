package org.massline.telegram;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/**
 * Links that stand behind words ({@code text_link}): the words alone do not have them, so that they would be lost on their way.
 */
final class HiddenLinks {
    static final String TYPE = "text_link";

    private HiddenLinks() {}

    /** The text with each such link written out behind its words, in parentheses. */
    static String shown(String text, @Nullable List<MessageEntity> entities) {
        if (entities == null) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text);
        // From the last to the first, so that those before stay where Telegram counts them: in UTF-16 units, as Java
        // does.
        entities.stream()
                .filter(HiddenLinks::isHidden)
                .sorted(Comparator.comparingInt(HiddenLinks::end).reversed())
                .forEach(link -> shown.insert(end(link), " (" + link.getUrl() + ")"));
        return shown.toString();
    }

    private static boolean isHidden(MessageEntity entity) {
        return TYPE.equals(entity.getType())
                && entity.getUrl() != null
                && !entity.getUrl().equals(entity.getText());
    }

    /** Within the text: telegrambots has cut the words out of it by the same numbers, or failed over them. */
    private static int end(MessageEntity entity) {
        return entity.getOffset() + entity.getLength();
    }
}
