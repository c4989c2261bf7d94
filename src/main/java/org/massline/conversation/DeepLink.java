package org.massline.conversation;

import java.util.Optional;
import org.massline.model.SuggestionNumber;

/**
 * What a link to the bot carries: {@code https://t.me/<bot>?start=<payload>}. It comes back as {@code /start <payload>}, may be
 * forged, and carries no power but that of a code which somebody knows.
 *
 * <p>Bot API, "Deep linking": up to 64 of A-Z, a-z, 0-9, _ and -. Payloads are as permanent as posters on walls.
 */
public sealed interface DeepLink {
    /** Begins a suggestion about a topic: {@code t_<topic>}. */
    record AboutTopic(String slug) implements DeepLink {}

    /** Opens one's own: {@code s_<number>}. */
    record OpenOwn(SuggestionNumber number) implements DeepLink {}

    /** Opens for whoever answers for it what stands in a cadres' group: {@code o_<number>}. */
    record Open(SuggestionNumber number) implements DeepLink {}

    /** Lets in who may not suggest yet: {@code a_<code>}. */
    record Access(String code) implements DeepLink {}

    /** Makes a cadre: {@code i_<code>}. */
    record Join(String code) implements DeepLink {}

    /** A plain start, or what nobody knows any more: links live long. */
    record Greet() implements DeepLink {}

    static DeepLink read(String payload) {
        if (payload.matches("[so]_[1-9]\\d{0,17}")) {
            SuggestionNumber number = new SuggestionNumber(Long.parseLong(payload.substring(2)));
            return payload.charAt(0) == 's' ? new OpenOwn(number) : new Open(number);
        }
        return behind("t_", payload)
                .<DeepLink>map(AboutTopic::new)
                .or(() -> behind("a_", payload).map(Access::new))
                .or(() -> behind("i_", payload).map(Join::new))
                .orElseGet(Greet::new);
    }

    default String payload() {
        return switch (this) {
            case AboutTopic(String slug) -> "t_" + slug;
            case OpenOwn(SuggestionNumber number) -> "s_" + number.value();
            case Open(SuggestionNumber number) -> "o_" + number.value();
            case Access(String code) -> "a_" + code;
            case Join(String code) -> "i_" + code;
            case Greet greet -> "";
        };
    }

    /** The whole link, for this bot. */
    default String url(String botUsername) {
        return "https://t.me/" + botUsername + "?start=" + payload();
    }

    private static Optional<String> behind(String prefix, String payload) {
        return payload.startsWith(prefix) ? Optional.of(payload.substring(prefix.length())) : Optional.empty();
    }
}
