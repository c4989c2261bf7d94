package org.massline.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.massline.chat.Attachment;
import org.massline.chat.Button;
import org.massline.chat.Bytes;
import org.massline.chat.Choice;
import org.massline.chat.Enclosure;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.Passage;
import org.massline.chat.Phrase;
import org.massline.chat.Saying;
import org.massline.model.Excerpt;
import org.massline.model.Language;

/**
 * Puts what is to be said into words, as messages within Telegram's limits.
 *
 * <p>Safe for use by several threads.
 */
public final class Texts {
    /** Bot API, {@code sendMessage}: 1 to 4096 characters after entities are read; counted in UTF-16 units to be safe. */
    private static final int MOST_TEXT = 4096;
    /** Leaves room for the words around a passage. */
    private static final int MOST_PASSAGE = 3600;
    /** Bot API, {@code answerCallbackQuery}. */
    private static final int MOST_TAP_ANSWER = 200;
    /** Bot API, {@code InlineKeyboardButton.callback_data}. */
    private static final int MOST_DATA_BYTES = 64;
    /** Telegram refuses more, though no document says so. */
    private static final int MOST_BUTTONS_TO_A_ROW = 8;

    private static final int MOST_BUTTONS = 100;
    /** Bot API, {@code sendMediaGroup}. */
    private static final int MOST_IN_ALBUM = 10;

    private static final int MOST_DELETED = 100;

    /** Bot API, {@code ReactionTypeEmoji}: one of those that bots may use. */
    private static final String NOTED = "\u270D";

    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    private final Map<Language, Catalogue> catalogues = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            catalogues.put(language, new Catalogue(language));
        }
    }

    /** What is to be said, in order, as calls to the messenger. */
    public List<OutgoingMessage> render(Saying saying, Language language) {
        return switch (saying) {
            case Saying.Message message -> messages(message, language);
            case Saying.TapAnswer(String tapId, Optional<Phrase> text) ->
                List.of(new OutgoingMessage.TapAnswer(
                        tapId,
                        text.map(phrase -> Excerpt.of(Html.withoutTags(html(phrase, language)), MOST_TAP_ANSWER))
                                .orElse("")));
            case Saying.News news -> news(news, language);
            case Saying.Buttons(MessageId message, var choices) ->
                List.of(new OutgoingMessage.Buttons(message, buttons(choices, language)));
            case Saying.Reaction(MessageId message) -> List.of(new OutgoingMessage.Reaction(message, NOTED));
            case Saying.Deletion(MessageId first, MessageId last) -> deletions(first.value(), last.value());
            case Saying.Attachments attachments -> media(attachments, language);
            case Saying.Document(String fileName, String mimeType, String content, Phrase caption) ->
                List.of(new OutgoingMessage.Upload(fileName, mimeType, Bytes.of(content), html(caption, language)));
            case Saying.In(Language other, Saying inner) -> render(inner, other);
            case Saying.Enclosed(Enclosure enclosure, Phrase caption, var choices) ->
                List.of(new OutgoingMessage.Enclosed(
                        enclosure, language, html(caption, language), buttons(choices, language)));
        };
    }

    /** What does not fit into one message goes on in others, as text of its own. */
    private List<OutgoingMessage> news(Saying.News news, Language language) {
        List<String> parts = parts(news.paragraphs(), language);
        List<List<Button>> buttons = buttons(news.choices(), language);
        String heading = html(news.heading(), language);
        boolean fits = parts.size() == 1
                && Html.visibleLength(heading) + BETWEEN_PARAGRAPHS.length() + Html.visibleLength(parts.getFirst())
                        <= MOST_TEXT;
        if (fits) {
            return List.of(new OutgoingMessage.News(news.number(), heading, parts.getFirst(), buttons, news.rings()));
        }
        List<Phrase> all = new ArrayList<>();
        all.add(news.heading());
        all.addAll(news.paragraphs());
        return messages(new Saying.Message(all, news.choices(), Optional.empty()), language);
    }

    /** A phrase in Telegram's HTML. */
    public String html(Phrase phrase, Language language) {
        return in(language).format(phrase, Catalogue.Target.HTML);
    }

    /** A phrase where no tags are read: on buttons, in menus. */
    public String plain(Phrase phrase, Language language) {
        return in(language).format(phrase, Catalogue.Target.PLAIN);
    }

    private Catalogue in(Language language) {
        Catalogue catalogue = catalogues.get(language);
        if (catalogue == null) {
            throw new IllegalStateException("every language is loaded: " + language);
        }
        return catalogue;
    }

    private List<OutgoingMessage> messages(Saying.Message message, Language language) {
        List<String> parts = parts(message.paragraphs(), language);
        List<List<Button>> buttons = buttons(message.choices(), language);
        List<OutgoingMessage> messages = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            List<List<Button>> below = index == parts.size() - 1 ? buttons : List.of();
            Optional<MessageId> replaced = index == 0 ? message.inPlaceOf() : Optional.empty();
            String html = parts.get(index);
            messages.add(replaced.<OutgoingMessage>map(old -> new OutgoingMessage.Edit(old, html, below))
                    .orElseGet(() -> new OutgoingMessage.Text(html, below)));
        }
        return messages;
    }

    /** Paragraphs gathered into as few messages as hold them; cut between paragraphs, and inside long passages only. */
    private List<String> parts(List<Phrase> paragraphs, Language language) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int length = 0;
        for (Phrase paragraph : paragraphs) {
            for (String html : paragraph(paragraph, language)) {
                int more = Html.visibleLength(html);
                if (more > MOST_TEXT) {
                    throw new IllegalStateException(
                            PhraseShape.of(paragraph.getClass()).key() + " does not fit into a message");
                }
                if (length > 0 && length + BETWEEN_PARAGRAPHS.length() + more > MOST_TEXT) {
                    parts.add(part.toString());
                    part.setLength(0);
                    length = 0;
                }
                if (length > 0) {
                    part.append(BETWEEN_PARAGRAPHS);
                    length += BETWEEN_PARAGRAPHS.length();
                }
                part.append(html);
                length += more;
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private List<String> paragraph(Phrase phrase, Language language) {
        for (PhraseShape.Argument argument : PhraseShape.of(phrase.getClass()).arguments()) {
            if (argument.isPassage()
                    && argument.of(phrase) instanceof Passage(String text)
                    && text.length() > MOST_PASSAGE) {
                return Chunks.of(text, MOST_PASSAGE).stream()
                        .map(chunk -> in(language).format(phrase, Catalogue.Target.HTML, chunk))
                        .toList();
            }
        }
        return List.of(html(phrase, language));
    }

    private List<List<Button>> buttons(List<List<Choice>> choices, Language language) {
        List<List<Button>> rows = new ArrayList<>(choices.size());
        int all = 0;
        int most = 0;
        for (List<Choice> row : choices) {
            List<Button> buttons = new ArrayList<>(row.size());
            for (Choice choice : row) {
                buttons.add(button(choice, language));
            }
            rows.add(buttons);
            all += buttons.size();
            most = Math.max(most, buttons.size());
        }
        if (all > MOST_BUTTONS || most > MOST_BUTTONS_TO_A_ROW) {
            throw new IllegalStateException("a message holds 100 buttons, 8 to a row; this one has " + all);
        }
        return rows;
    }

    private Button button(Choice choice, Language language) {
        String label = plain(choice.label(), language);
        return switch (choice) {
            case Choice.Tap(Phrase phrase, String data) -> {
                if (data.isEmpty() || data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES) {
                    throw new IllegalStateException("a button holds 1 to 64 bytes, not: " + data);
                }
                yield new Button.Tap(label, data);
            }
            case Choice.Link(Phrase phrase, String url) -> new Button.Link(label, url);
        };
    }

    /** The newest first: the older a message is, the sooner Telegram refuses to delete it. */
    private static List<OutgoingMessage> deletions(int first, int last) {
        List<OutgoingMessage> deletions = new ArrayList<>();
        for (int end = last; end >= first; end -= MOST_DELETED) {
            deletions.add(
                    OutgoingMessage.Deletion.of(IntStream.rangeClosed(Math.max(first, end - MOST_DELETED + 1), end)
                            .mapToObj(MessageId::new)
                            .toList()));
        }
        return deletions;
    }

    /**
     * Photos and videos side by side become albums; the rest goes one by one, and so does what is to be cleaned. What was
     * withheld stands where the attachments are counted.
     */
    private List<OutgoingMessage> media(Saying.Attachments attachments, Language language) {
        Optional<String> instead = attachments.instead().map(phrase -> html(phrase, language));
        Optional<String> noVoices = attachments.noVoices().map(phrase -> html(phrase, language));
        List<OutgoingMessage> messages = new ArrayList<>();
        List<Attachment.File> album = new ArrayList<>();
        for (Attachment attachment : attachments.attachments()) {
            switch (attachment) {
                case Attachment.File file
                when file.mayTell() && instead.isPresent() -> {
                    flush(album, messages);
                    messages.add(new OutgoingMessage.Cleaned(file, instead.get()));
                }
                case Attachment.File file
                when isForAlbums(file) -> {
                    album.add(file);
                    if (album.size() == MOST_IN_ALBUM) {
                        flush(album, messages);
                    }
                }
                case Attachment.File _, Attachment.Location _ -> {
                    flush(album, messages);
                    messages.add(
                            new OutgoingMessage.Media(attachment, isVoice(attachment) ? noVoices : Optional.empty()));
                }
                case Attachment.Withheld _ -> {}
            }
        }
        flush(album, messages);
        return messages;
    }

    /** As Telegram's settings have it, who count round videos among them. */
    private static boolean isVoice(Attachment attachment) {
        return attachment instanceof Attachment.File file
                && (file.type() == Attachment.Type.VOICE || file.type() == Attachment.Type.VIDEO_NOTE);
    }

    private static boolean isForAlbums(Attachment.File file) {
        return switch (file.type()) {
            case PHOTO, VIDEO -> true;
            case DOCUMENT, AUDIO, VOICE, VIDEO_NOTE, ANIMATION -> false;
        };
    }

    private static void flush(List<Attachment.File> album, List<OutgoingMessage> messages) {
        if (album.size() == 1) {
            messages.add(new OutgoingMessage.Media(album.getFirst()));
        } else if (album.size() > 1) {
            messages.add(new OutgoingMessage.Album(album));
        }
        album.clear();
    }
}
