package org.massline.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.massline.chat.ChatId;
import org.massline.conversation.DeedTap;
import org.massline.conversation.TapCodec;
import org.massline.playground.world.WaitingUpdate;
import org.massline.privacy.Hasher;
import org.massline.simulation.Line.Call;
import org.massline.simulation.Line.Learned;

/** What the bot promises, and whether it has kept it so far. */
final class Promises {
    private final List<String> broken = new ArrayList<>();
    private final OutboxWatch outbox;
    private final CourseWatch courses = new CourseWatch(broken::add);
    private final UndoWatch undone;
    private final DigestWatch digests;
    private final NameWatch names;
    private final ReceiptWatch receipts;
    private final FailureWatch failures = new FailureWatch(broken::add);
    private final Set<Integer> acknowledged = new HashSet<>();
    private final Set<Integer> everAcknowledged = new HashSet<>();
    private final Map<Long, Integer> heard = new HashMap<>();

    /** @param isStored whether a word stands in what contributors may read */
    Promises(SimulatedTime time, School school, Hasher hasher, Predicate<String> isStored) {
        outbox = new OutboxWatch(
                time,
                (chat, period) -> "x"
                        + HexFormat.of()
                                .formatHex(hasher.line(new ChatId(chat), period).bytes()),
                broken::add);
        digests = new DigestWatch(time, Simulation.ZONE, broken::add);
        names = new NameWatch(school.shy(), broken::add);
        receipts = new ReceiptWatch(hasher, broken::add);
        undone = new UndoWatch(school, isStored, broken::add);
    }

    /** What was not kept, in words; empty if all was. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    void isBroken(String how) {
        broken.add(how);
    }

    void called(Call call, Learned learned) {
        outbox.called(call, learned);
        digests.called(call, learned);
        names.called(call);
        undone.called(call);
        if (learned == Learned.CARRIED_OUT || learned == Learned.NOTHING) {
            call.chat().ifPresent(chat -> heard.merge(chat, 1, Integer::sum));
        }
    }

    /** How often the bot has shown something in a chat. */
    int heardIn(long chat) {
        return heard.getOrDefault(chat, 0);
    }

    void askedToWait(Call call, Duration pause) {
        outbox.askedToWait(call, pause);
    }

    void does(Somebody somebody, Somebody.Deed deed) {
        if (deed.leaves()) {
            outbox.leaves(somebody.person().id());
        }
        if (deed.undoes()) {
            undone.undoes(somebody);
        }
    }

    void joined(Somebody cadre) {
        digests.joined(cadre.person().id());
    }

    void committed(Tables tables) {
        outbox.look(tables);
        courses.look(tables);
        receipts.look(tables);
        failures.look(tables);
    }

    void crashed() {
        outbox.crashed();
        digests.crashed();
    }

    /** Once more, a day later, it is as old as it was: it may be tidied away with those of its day. */
    void acknowledged(WaitingUpdate update) {
        if (everAcknowledged.add(update.id())) {
            acknowledged.add(update.id());
        }
    }

    /** What was acknowledged a day ago may be tidied away. */
    void forgetAcknowledged() {
        acknowledged.clear();
    }

    /** All that was acknowledged must be there. */
    void lookForAcknowledged(Tables tables) {
        Set<Integer> seen = tables.rows("select update_id from seen_update").stream()
                .map(row -> Integer.valueOf(row.getFirst()))
                .collect(Collectors.toSet());
        Set<Integer> lost = new TreeSet<>(acknowledged);
        lost.removeAll(seen);
        if (!lost.isEmpty()) {
            broken.add("updates " + lost + " were acknowledged, and are lost");
        }
    }

    /** The number and revision of the suggestion that an old button is about; empty if it is not old. */
    Optional<Old> oldButton(WaitingUpdate update) {
        return TapCodec.read(update.body().path("data").asText())
                .filter(read -> read.tap() instanceof DeedTap)
                .flatMap(read -> revision((DeedTap) read.tap()))
                .filter(old -> old.revision() >= 0 && old.revision() < courses.revisionOf(old.number()))
                .map(old -> new Old(old.number(), courses.revisionOf(old.number())));
    }

    /** A suggestion as a button knows it, or as it is. */
    record Old(long number, long revision) {}

    /** An old button changes nothing. */
    void unchanged(Old old) {
        if (courses.revisionOf(old.number()) > old.revision()) {
            broken.add("an old button changed #" + old.number());
        }
    }

    private static Optional<Old> revision(DeedTap tap) {
        return switch (tap) {
            case DeedTap.Acknowledge(var number, int revision) -> Optional.of(new Old(number.value(), revision));
            case DeedTap.PromiseOn(var number, int revision, var day) -> Optional.of(new Old(number.value(), revision));
            case DeedTap.Take(var number, int revision) -> Optional.of(new Old(number.value(), revision));
            case DeedTap.AssignTo(var number, int revision, var to) -> Optional.of(new Old(number.value(), revision));
            case DeedTap.MergeInto(var number, int revision, var whole) ->
                Optional.of(new Old(number.value(), revision));
            case DeedTap.Undo(var number, int revision, long deed) -> Optional.of(new Old(number.value(), revision));
            default -> Optional.empty();
        };
    }

    void logged(String line) {
        names.logged(line);
        failures.logged(line);
    }

    /** What the port of the figures shows. */
    void measured(String figures) {
        names.measured(figures);
    }

    void stolen(byte[][] files) {
        names.stolen(files);
    }

    void end() {
        digests.end();
    }
}
