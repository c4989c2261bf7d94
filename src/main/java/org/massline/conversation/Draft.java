package org.massline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.massline.chat.Attachment;
import org.massline.chat.MessageId;
import org.massline.model.Kind;
import org.massline.model.SuggestionNumber;
import org.massline.model.TopicId;

/**
 * A suggestion before it is sent.
 *
 * @param parts in the order in which they came
 * @param topic empty until chosen
 * @param kind empty until chosen
 * @param anonymous empty until chosen
 * @param recalled whether its writer was reminded of it since they touched it last
 * @param compared whether its writer was shown what is alike, and said that this is different
 * @param numbered whether its points are to be answered one by one, if it makes several
 * @param receipt whether it shall keep no address; then it is anonymous, too
 * @param joins the suggestion of which it becomes a part: these are the own words of somebody who seconds it
 */
public record Draft(
        List<Part> parts,
        Optional<TopicId> topic,
        Optional<Kind> kind,
        Optional<Boolean> anonymous,
        boolean recalled,
        boolean compared,
        boolean numbered,
        boolean receipt,
        Optional<SuggestionNumber> joins) {
    public static final Draft EMPTY = new Draft(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            Optional.empty());

    private static final String BETWEEN_PARTS = "\n\n";

    public Draft {
        parts = List.copyOf(parts);
        // Drafts of earlier versions lack it.
        joins = joins == null ? Optional.empty() : joins;
    }

    /**
     * What came with one message.
     *
     * @param message by which a later edit finds it
     * @param text text or caption, empty where there is none
     * @param album to recognize the other items of the same album
     */
    public record Part(MessageId message, String text, Optional<Attachment> attachment, Optional<String> album) {
        public Part withText(String changed) {
            return new Part(message, changed, attachment, album);
        }

        public Part withoutAttachment() {
            return new Part(message, text, Optional.empty(), album);
        }

        /** The same after an edit: a file can be replaced, and not taken away. */
        Part edited(String changed, Optional<Attachment> file) {
            return new Part(message, changed, file.or(() -> attachment), album);
        }

        /** One without was refused. It marks its message, so that the person may shorten it by editing. */
        public boolean hasContent() {
            return !text.isBlank() || attachment.isPresent();
        }
    }

    /** Nothing to send: no words, no file, no place. */
    public boolean isEmpty() {
        return parts.stream().noneMatch(Part::hasContent);
    }

    /** The texts of all parts, a blank line between them. */
    public String text() {
        return parts.stream()
                .map(part -> part.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN_PARTS));
    }

    public List<Attachment> attachments() {
        return parts.stream().flatMap(part -> part.attachment().stream()).toList();
    }

    /** The parts that came in this album so far. */
    public List<Part> ofAlbum(String album) {
        return parts.stream()
                .filter(part -> part.album().filter(album::equals).isPresent())
                .toList();
    }

    /** What came with this message. */
    public Optional<Part> part(MessageId message) {
        return parts.stream().filter(part -> part.message().equals(message)).findFirst();
    }

    /** The kind chosen, else a guess: what ends with a question mark asks something. */
    public Kind likelyKind() {
        String text = text();
        return kind.orElse(text.endsWith("?") || text.endsWith("？") ? Kind.QUESTION : Kind.IDEA);
    }

    public Draft with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Draft(more, topic, kind, anonymous, false, compared, numbered, receipt, joins);
    }

    /**
     * The draft with the part of this message changed, or nothing if no part came with it.
     *
     * @param file takes the place of the one before; without one that stays
     */
    public Optional<Draft> withEdited(MessageId message, String text, Optional<Attachment> file) {
        if (part(message).isEmpty()) {
            return Optional.empty();
        }
        List<Part> edited = parts.stream()
                .map(part -> part.message().equals(message) ? part.edited(text, file) : part)
                .toList();
        return Optional.of(new Draft(edited, topic, kind, anonymous, false, compared, numbered, receipt, joins));
    }

    /** This one and then the other. What goes with a name and what does not is asked again before the two are mixed. */
    public Draft followedBy(Draft other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        Optional<Boolean> stillAnonymous = other.isEmpty() ? anonymous : Optional.empty();
        boolean still = receipt && other.isEmpty();
        Optional<SuggestionNumber> together = other.isEmpty() || joins.equals(other.joins) ? joins : Optional.empty();
        return new Draft(all, topic.or(other::topic), kind, stillAnonymous, false, compared, numbered, still, together);
    }

    public Draft about(TopicId chosen) {
        return new Draft(parts, Optional.of(chosen), kind, anonymous, false, compared, numbered, receipt, joins);
    }

    public Draft ofKind(Kind chosen) {
        return new Draft(parts, topic, Optional.of(chosen), anonymous, false, compared, numbered, receipt, joins);
    }

    public Draft signed(boolean anonymously) {
        return new Draft(
                parts,
                topic,
                Optional.of(likelyKind()),
                Optional.of(anonymously),
                false,
                compared,
                numbered,
                false,
                joins);
    }

    /** It shall keep no address. */
    public Draft withReceipt() {
        return new Draft(
                parts, topic, Optional.of(likelyKind()), Optional.of(true), false, compared, numbered, true, joins);
    }

    /** The same, with the question of its name open again. */
    public Draft unsigned() {
        return new Draft(parts, topic, kind, Optional.empty(), false, compared, numbered, false, joins);
    }

    public Draft asRecalled() {
        return new Draft(parts, topic, kind, anonymous, true, compared, numbered, receipt, joins);
    }

    /** Its writer saw what is alike, and means something else. */
    public Draft asDifferent() {
        return new Draft(parts, topic, kind, anonymous, recalled, true, numbered, receipt, joins);
    }

    /** Its points are numbered from now on, or are not. */
    public Draft numbered(boolean wanted) {
        return new Draft(parts, topic, kind, anonymous, recalled, compared, wanted, receipt, joins);
    }

    /** These words go with a suggestion that their writer seconds; anonymous, unless they choose otherwise. */
    public Draft joining(SuggestionNumber number, TopicId itsTopic) {
        // Who seconds is known; so who wanted to keep no address is asked again.
        Optional<Boolean> signed = receipt ? Optional.empty() : anonymous.or(() -> Optional.of(true));
        return new Draft(parts, Optional.of(itsTopic), kind, signed, false, true, false, false, Optional.of(number));
    }

    /** The same as a suggestion that stands for itself. */
    public Draft standingAlone() {
        return new Draft(parts, topic, kind, anonymous, false, compared, numbered, receipt, Optional.empty());
    }
}
