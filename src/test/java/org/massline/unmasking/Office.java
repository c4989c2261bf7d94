package org.massline.unmasking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.massline.model.Role;
import org.massline.playground.town.Person;
import org.massline.playground.town.Topic;
import org.massline.simulation.CalmTerm;
import org.massline.simulation.Talker;

/** The cadres of these months, who do all that cadres do, each by themselves and in the topic of a forum in which they meet. */
final class Office {
    static final List<String> ANSWERS = List.of("At noon", "At one");

    private static final int CADRES = 3;
    private static final List<String> WORDS = List.of(
            "/inbox", "/digest", "/search soup", "/search 热水", "/report", "/report", "/board", "/board", "/bulletin");

    private final Random lot;
    private final List<Talker> cadres = new ArrayList<>();
    private final Topic forum;
    private final List<Written> published = new ArrayList<>();
    private int serial;

    Office(CalmTerm term, Random lot) {
        this.lot = lot;
        for (int each = 0; each < CADRES; each++) {
            Talker cadre = term.welcome("cadre" + each, "Cadre " + each, "en");
            cadres.add(cadre);
            term.appoint(
                    cadre,
                    each == 0 ? Role.ADMINISTRATOR : Role.CADRE,
                    "teaching",
                    "canteen",
                    "dormitory",
                    "campus",
                    "safety",
                    "other");
        }
        forum = term.gather("Safety", cadres);
        Talker administrator = cadres.getFirst().in(forum);
        administrator.says("/topics");
        administrator.taps("Safety");
    }

    /** Where what they are sent comes in: their chats and the group. */
    Set<Long> chats() {
        Set<Long> chats = cadres.stream().map(Talker::person).map(Person::id).collect(Collectors.toSet());
        chats.add(forum.group().id());
        return chats;
    }

    /** One of them opens it and taps these buttons. */
    Talker opens(Written suggestion, String... labels) {
        Talker cadre = anyOfThem();
        cadre.says("/open " + suggestion.number());
        for (String label : labels) {
            cadre.taps(label);
        }
        return cadre;
    }

    void answers(Written suggestion) {
        int how = lot.nextInt(4);
        if (how == 0) {
            opens(suggestion, "Acknowledge");
        } else if (how == 1) {
            anyOfThem().in(forum).replies("#" + suggestion.number() + " ", "We look into it together " + serial++);
        } else {
            Talker cadre = anyOfThem();
            cadre.says("/open " + suggestion.number());
            if (cadre.taps(how == 2 ? "💬 Reply" : "❓ Ask")) {
                cadre.says("We look into it " + serial++);
            }
        }
    }

    /** One of them answers each of these, and its contributor is told. */
    void tellsAll(List<Written> suggestions) {
        for (Written each : suggestions) {
            Talker cadre = opens(each);
            if (cadre.taps("💬 Reply")) {
                cadre.says("We look into it " + serial++);
            }
        }
    }

    void closes(Written suggestion) {
        Talker cadre = opens(suggestion, lot.nextBoolean() ? "✅ Done" : "Decline");
        cadre.says("It was seen to, in the way that was possible " + serial++);
        cadre.taps("✅ Send");
    }

    void publishes(Written suggestion) {
        Talker cadre = opens(suggestion, "Publish");
        cadre.says("It could be better " + serial++);
        if (cadre.taps("📌 Publish")) {
            published.add(suggestion);
        }
    }

    boolean hasPublished() {
        return !published.isEmpty();
    }

    /** What came onto the board last. */
    Written published() {
        return published.getLast();
    }

    /** Whether something is asked of all who want what came onto the board last. */
    boolean asksAll() {
        Talker cadre = opens(published(), "🗳 Ask all");
        cadre.says("When is it so? " + serial++);
        cadre.says(String.join("\n", ANSWERS));
        return cadre.taps("✅ Send");
    }

    void looksAtAnswers() {
        opens(published(), "🗳 Ask all", "Take no more answers");
    }

    void tellsEverybody() {
        Talker cadre = anyOfThem();
        cadre.says("/bulletin");
        cadre.taps("Choose");
        if (cadre.taps("＋ #")) {
            if (cadre.taps("You said")) {
                cadre.says("Something could be better " + serial++);
            }
            cadre.taps("Preview");
            cadre.taps("Send to everybody");
        }
    }

    void reads() {
        Talker cadre = anyOfThem();
        cadre.says(oneOf(WORDS));
        cadre.taps("Show it now");
        cadre.taps("📊 Excel");
        cadre.taps("📄 CSV");
        cadre.taps("🖨 Agenda");
        cadre.taps("Most seconded");
        cadre.taps("#");
        cadres.getFirst().says("/audit");
    }

    private Talker anyOfThem() {
        return oneOf(cadres);
    }

    private <T> T oneOf(List<T> several) {
        return several.get(lot.nextInt(several.size()));
    }
}
