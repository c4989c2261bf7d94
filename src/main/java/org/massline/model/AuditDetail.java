package org.massline.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What exactly was done, as the audit log keeps it: names and numbers in turn, separated by spaces, {@code topic 3 cadre 5}; a day
 * stands by itself. What stands there otherwise, such as {@code received done}, names none of these.
 *
 * @param cadre to whom or whom it concerns
 * @param into the suggestion of which another one became a part
 * @param day a day that was promised
 * @param point one of several points of a suggestion
 */
public record AuditDetail(
        Optional<CadreId> cadre,
        Optional<TopicId> topic,
        Optional<SuggestionNumber> into,
        Optional<LocalDate> day,
        Optional<Role> role,
        Optional<Integer> point) {
    public static final AuditDetail NONE = new AuditDetail(none(), none(), none(), none(), none(), none());

    private static final String CADRE = "cadre";
    private static final String TOPIC = "topic";
    private static final String INTO = "into";
    private static final String ROLE = "role";
    private static final String POINT = "point";

    public static AuditDetail of(CadreId cadre) {
        return NONE.with(cadre);
    }

    public static AuditDetail of(TopicId topic) {
        return NONE.with(topic);
    }

    public static AuditDetail into(SuggestionNumber whole) {
        return new AuditDetail(none(), none(), Optional.of(whole), none(), none(), none());
    }

    public static AuditDetail of(LocalDate day) {
        return new AuditDetail(none(), none(), none(), Optional.of(day), none(), none());
    }

    public static AuditDetail of(Role role) {
        return new AuditDetail(none(), none(), none(), none(), Optional.of(role), none());
    }

    /** One of several points, counted from 1. */
    public static AuditDetail ofPoint(int item) {
        return new AuditDetail(none(), none(), none(), none(), none(), Optional.of(item));
    }

    public AuditDetail with(CadreId other) {
        return new AuditDetail(Optional.of(other), topic, into, day, role, point);
    }

    public AuditDetail with(TopicId other) {
        return new AuditDetail(cadre, Optional.of(other), into, day, role, point);
    }

    /** As it is stored. */
    public String stored() {
        List<String> words = new ArrayList<>();
        cadre.ifPresent(id -> words.add(CADRE + " " + id.value()));
        topic.ifPresent(id -> words.add(TOPIC + " " + id.value()));
        into.ifPresent(number -> words.add(INTO + " " + number.value()));
        day.ifPresent(each -> words.add(each.toString()));
        role.ifPresent(each -> words.add(ROLE + " " + each.stored()));
        point.ifPresent(item -> words.add(POINT + " " + item));
        return String.join(" ", words);
    }

    /** What is stored so; what is not understood is passed over, since the log is older than any way of writing it. */
    public static AuditDetail ofStored(String stored) {
        List<String> words = List.of(stored.split(" "));
        return new AuditDetail(
                number(words, CADRE, CadreId::new),
                number(words, TOPIC, TopicId::new),
                number(words, INTO, SuggestionNumber::new),
                words.stream().flatMap(word -> day(word).stream()).findFirst(),
                word(words, ROLE)
                        .filter(word -> List.of(Role.values()).stream()
                                .anyMatch(role -> role.stored().equals(word)))
                        .map(Role::ofStored),
                number(words, POINT, Math::toIntExact));
    }

    private static <A> Optional<A> none() {
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static <A> Optional<A> number(List<String> words, String name, LongFunction<A> make) {
        return word(words, name)
                .filter(word -> word.matches("[1-9][0-9]{0,17}"))
                .map(word -> make.apply(Long.parseLong(word)));
    }

    private static Optional<String> word(List<String> words, String name) {
        int at = words.indexOf(name);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
