package org.massline.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.massline.simulation.Line.Call;
import org.massline.simulation.Line.Learned;

/** Each cadre gets one digest for each week, whatever happens to the bot and to its clock. */
final class DigestWatch {
    private static final DayOfWeek DAY = DayOfWeek.MONDAY;
    private static final LocalTime HOUR = LocalTime.of(8, 0);
    /** More than a clock goes wrong, and than a message waits after faults. */
    private static final Duration AROUND = Duration.ofHours(12);

    private static final Duration MOMENT = Duration.ofMinutes(5);

    private static final List<String> HEADINGS = List.of("<b>Weekly digest</b>", "<b>每周汇总</b>");

    private final SimulatedTime time;
    private final ZoneId zone;
    private final Consumer<String> broken;
    private final Map<Long, Instant> cadres = new HashMap<>();
    private final Map<Long, List<Instant>> digests = new HashMap<>();
    private final Map<Long, List<Instant>> perhapsTwice = new HashMap<>();

    DigestWatch(SimulatedTime time, ZoneId zone, Consumer<String> broken) {
        this.time = time;
        this.zone = zone;
        this.broken = broken;
    }

    /** Somebody has become a cadre. */
    void joined(long cadre) {
        cadres.putIfAbsent(cadre, time.now());
    }

    void called(Call call, Learned learned) {
        String text = call.parameters()
                .path("text")
                .asText(call.parameters().path("caption").asText());
        if (!call.method().startsWith("send") || HEADINGS.stream().noneMatch(text::startsWith)) {
            return;
        }
        long cadre = call.chat().orElseThrow();
        if (learned == Learned.CARRIED_OUT) {
            digests.computeIfAbsent(cadre, any -> new ArrayList<>()).add(time.now());
            lookBack(cadre);
        } else if (learned == Learned.NOTHING) {
            // The bot does not know, and sends it again: that one counts.
            perhapsTwice.computeIfAbsent(cadre, any -> new ArrayList<>()).add(time.now());
        }
    }

    /** Two within hours are not of two weeks. */
    private void lookBack(long cadre) {
        Instant from = time.now().minus(AROUND);
        Instant to = time.now().plus(AROUND);
        long sent = within(digests, cadre, from, to);
        if (sent > 1 + within(perhapsTwice, cadre, from, to)) {
            broken.accept("a cadre got " + sent + " digests for the week of " + time.now());
        }
    }

    /** The bot crashed, and may have forgotten that it sent one a moment ago. */
    void crashed() {
        digests.forEach((cadre, sent) -> {
            if (!sent.isEmpty() && sent.getLast().plus(MOMENT).isAfter(time.now())) {
                perhapsTwice.computeIfAbsent(cadre, any -> new ArrayList<>()).add(time.now());
            }
        });
    }

    /** Looks at all weeks that are over. */
    void end() {
        cadres.forEach((cadre, joined) -> {
            ZonedDateTime due =
                    joined.atZone(zone).with(TemporalAdjusters.next(DAY)).with(HOUR);
            for (; due.toInstant().plus(AROUND).isBefore(time.now()); due = due.plusWeeks(1)) {
                Instant from = due.toInstant().minus(AROUND);
                Instant to = due.plusWeeks(1).toInstant().minus(AROUND);
                long sent = within(digests, cadre, from, to);
                long twice = within(perhapsTwice, cadre, from, to);
                if (sent < 1 || sent > 1 + twice) {
                    broken.accept("a cadre got " + sent + " digests for the week of " + due.toLocalDate() + ": at "
                            + digests.get(cadre) + ", perhaps twice at " + perhapsTwice.get(cadre));
                }
            }
        });
    }

    private static long within(Map<Long, List<Instant>> all, long cadre, Instant from, Instant to) {
        return all.getOrDefault(cadre, List.of()).stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
    }
}
