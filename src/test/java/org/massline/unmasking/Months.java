package org.massline.unmasking;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.massline.playground.town.Attachment;
import org.massline.playground.town.Person;
import org.massline.simulation.CalmTerm;
import org.massline.simulation.Talker;
import org.massline.store.StoreSettings;

/**
 * Some months of a school: conversations of people who are drawn by lot, each as likely as the other. What they write, about
 * what, in which language and when has nothing to do with who they are, so that whatever tells is the program's doing.
 */
public final class Months implements AutoCloseable {
    /** As many as a small school has. */
    static final int PEOPLE = 120;

    private static final int FEW = 10;
    /** Their names begin with a syllable that nobody says. */
    static final String SYLLABLE = "zqvxkj";

    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
    private final Random lot;
    private final CalmTerm term;
    private final List<Talker> people = new ArrayList<>();
    private final Office office;
    private final List<Written> written = new ArrayList<>();
    private final Set<Integer> forgotten = new HashSet<>();
    private final Receipts receipts = new Receipts();
    private Witness witness = new Witness() {};
    private int serial;

    Months(long seed, Path folder) {
        this(seed, new CalmTerm(seed, folder));
    }

    /** On a PostgreSQL server. */
    Months(long seed, Path folder, StoreSettings server) {
        this(seed, new CalmTerm(seed, folder, server));
    }

    /** Of this school, which closes with them. */
    public Months(long seed, CalmTerm term) {
        lot = new Random(seed);
        this.term = term;
        for (int each = 0; each < PEOPLE; each++) {
            String number = "%03d".formatted(each);
            people.add(term.welcome(SYLLABLE + number, SYLLABLE + "name" + number, languageOf(each)));
        }
        office = new Office(term, lot);
    }

    /** Two of three never sign with their name. */
    private static boolean signs(int author) {
        return author % 3 == 0;
    }

    /** What Telegram says of them: every other one speaks Chinese. */
    static String languageOf(int author) {
        return author % 2 == 0 ? "en" : "zh-hans";
    }

    CalmTerm term() {
        return term;
    }

    void witnessedBy(Witness somebody) {
        witness = somebody;
    }

    List<Talker> people() {
        return people;
    }

    /** Those who never sign. */
    List<Person> shy() {
        return IntStream.range(0, PEOPLE)
                .filter(author -> !signs(author))
                .mapToObj(people::get)
                .map(Talker::person)
                .toList();
    }

    Office office() {
        return office;
    }

    /** All that was ever sent. */
    List<Written> written() {
        return written;
    }

    /** The greatest number that was given. */
    long newest() {
        return written.getLast().number();
    }

    /** What was sent by those who had nothing of it erased. */
    List<Written> kept() {
        return written.stream()
                .filter(each -> !forgotten.contains(each.author()))
                .toList();
    }

    /** What was sent without a name by those who had nothing of it erased, and who are told what comes of it. */
    List<Written> reachable() {
        return kept().stream()
                .filter(each -> each.anonymous() && !receipts.has(each))
                .toList();
    }

    /** So many conversations, some hours apart. */
    public void live(int conversations) {
        for (int each = 0; each < conversations; each++) {
            term.passes(Duration.ofMinutes(lot.nextInt(10, 200)));
            suggests(lot.nextInt(PEOPLE), lot.nextInt(8) == 0);
            if (!written.isEmpty()) {
                goesOn();
            }
        }
    }

    /** What every school has seen by then, and one by its lot might not. */
    void end() {
        for (int each = 0; each < FEW; each++) {
            office.publishes(any());
            areAsked();
        }
        term.passesUntil(LocalTime.NOON);
        office.tellsEverybody();
        term.passes(Duration.ofHours(1));
    }

    /** So many suggestions of few people within a minute. */
    void hurry(int suggestions) {
        for (int each = 0; each < suggestions; each++) {
            suggests(lot.nextInt(FEW), false);
        }
    }

    private void suggests(int author, boolean withReceipt) {
        Talker somebody = people.get(author);
        boolean signed = !withReceipt && signs(author) && lot.nextInt(3) == 0;
        witness.before();
        somebody.says(words());
        somebody.taps("Mine is different", "我的不一样");
        somebody.taps(oneOf(Matters.TOPICS).toArray(String[]::new));
        if (lot.nextInt(100) < 8) {
            somebody.sends("", new Attachment.Location(52.5 + serial / 1e4, 13.4));
        }
        somebody.taps(Receipts.signing(withReceipt, signed));
        if (somebody.taps("✅ Send", "✅ 发送")) {
            sent(somebody, withReceipt).ifPresent(number -> {
                written.add(new Written(number, author, !signed));
                witness.after(written.getLast());
            });
        } else {
            // What they wrote was the answer to a question that had just come.
            somebody.says("/cancel");
        }
    }

    /** Its number; empty if it was kept away, since whoever is muted is told so. */
    private Optional<Long> sent(Talker somebody, boolean withReceipt) {
        if (withReceipt) {
            term.passes(Duration.ofMinutes(1));
            return receipts.keep(somebody, lot.nextBoolean());
        }
        Matcher number = NUMBER.matcher(somebody.reads());
        return !somebody.reads().contains("🔇") && number.find()
                ? Optional.of(Long.valueOf(number.group(1)))
                : Optional.empty();
    }

    private String words() {
        return oneOf(Matters.WORDS) + " w" + serial++ + "w";
    }

    private void goesOn() {
        int what = lot.nextInt(1000);
        if (what < 330) {
            office.answers(any());
        } else if (what < 420) {
            office.closes(any());
        } else if (what < 470) {
            office.opens(any(), "🔧");
        } else if (what < 560) {
            notes(any());
        } else if (what < 600) {
            withdraws(any());
        } else if (what < 660) {
            office.publishes(any());
        } else if (what < 750) {
            second("#");
        } else if (what < 755 && office.hasPublished()) {
            areAsked();
        } else if (what < 760) {
            office.tellsEverybody();
        } else if (what < 765) {
            forgets();
        } else if (what < 770) {
            office.opens(any(), "Mute", "Yes, mute");
        } else if (what < 860) {
            judges(any());
        } else {
            office.reads();
        }
    }

    private Written any() {
        return oneOf(written);
    }

    private Talker author(Written suggestion) {
        return people.get(suggestion.author());
    }

    private void notes(Written suggestion) {
        Talker author = author(suggestion);
        if (opensOwn(author, suggestion) && author.taps("Add a note", "补充")) {
            author.says("One more thing: " + words());
        }
    }

    private void withdraws(Written suggestion) {
        Talker author = author(suggestion);
        if (opensOwn(author, suggestion)) {
            author.taps("Withdraw", "撤回");
            author.taps("Yes, withdraw it", "是的，撤回");
        }
    }

    private boolean opensOwn(Talker author, Written suggestion) {
        if (receipts.open(author, suggestion)) {
            return true;
        }
        author.says("/mine");
        return author.taps("#" + suggestion.number() + " ");
    }

    private void second(String entry) {
        Talker somebody = oneOf(people);
        somebody.says("/board");
        if (somebody.taps(entry)) {
            somebody.taps("👍 Second", "👍 附议");
        }
    }

    /** What is newest on the board some second, and then all who do are asked. */
    private void areAsked() {
        String entry = "#" + office.published().number();
        for (int each = 0; each < FEW; each++) {
            second(entry);
        }
        if (office.asksAll()) {
            // Nobody is asked at night.
            term.passes(Duration.ofHours(10));
            people.forEach(somebody -> somebody.taps("○ " + oneOf(Office.ANSWERS)));
            office.looksAtAnswers();
        }
    }

    private void forgets() {
        int who = lot.nextInt(PEOPLE);
        Talker somebody = people.get(who);
        somebody.says("/forget");
        somebody.taps("Yes, erase me", "是的，删除");
        somebody.taps("Erase everything", "全部删除");
        forgotten.add(who);
    }

    private void judges(Written suggestion) {
        Talker author = author(suggestion);
        receipts.open(author, suggestion);
        if (author.taps(oneOf(List.of("👍 Yes", "🤏 Partly", "👎 No")), oneOf(List.of("👍 是的", "🤏 一部分", "👎 没有")))) {
            author.taps("That is all", "就这样");
        }
    }

    private <T> T oneOf(List<T> several) {
        return several.get(lot.nextInt(several.size()));
    }

    @Override
    public void close() {
        term.close();
    }
}
