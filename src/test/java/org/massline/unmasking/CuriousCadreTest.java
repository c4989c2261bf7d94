package org.massline.unmasking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.massline.simulation.CalmTerm.Told;

/** A cadre who keeps all that they are sent does not find out who wrote what, nor what is by one hand. */
@ExtendWith(Lived.Once.class)
class CuriousCadreTest {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    /** Of each kind of message what only that has: notice, note, verdict, digest, inbox, board, bulletin, question to all, audit. */
    private static final List<String> KINDS = List.of(
            "Just came in",
            "<b>Contributor</b>:",
            "says the contributor",
            "Weekly digest",
            "open suggestions</b>",
            "<b>Board</b>",
            "This is how it reads, in each language",
            "This is what goes to the contributor of",
            "Five people have answered",
            ": At noon",
            "What was done");

    @TempDir
    Path folder;

    @Test
    void nothingThatACadreIsSentTellsWhichSuggestionsHaveTheSameAuthor(Lived lived) {
        Guesses guesses = guess(lived, toOffice(lived.months()), Guesses.Trait.self());
        System.out.printf(
                "cadre: %d things looked at; the best guess: %s%n",
                guesses.results().size(), guesses.best());
        assertThat(guesses.better()).isEmpty();
        assertThat(guesses.results()).hasSizeGreaterThan(200);
    }

    @Test
    void theirMailHasWhateverACadreIsSent(Lived lived) {
        List<Told> mail = toOffice(lived.months());
        String all = mail.stream().map(Told::parameters).collect(Collectors.joining("\n"));
        assertThat(KINDS.stream().filter(words -> !all.contains(words))).isEmpty();
        assertThat(mail).extracting(told -> told.chat() < 0).contains(true, false);
    }

    @Test
    void norWhichLanguageAnAuthorSpeaks(Lived lived) {
        assertThat(guess(lived, toOffice(lived.months()), Guesses.Trait.language())
                        .better())
                .isEmpty();
    }

    @Test
    void nobodyIsSentAnythingOfAnybodyWhoDoesNotSign(Lived lived) {
        Months months = lived.months();
        Map<Long, List<Told>> byChat = months.term().told().stream().collect(Collectors.groupingBy(Told::chat));
        byChat.forEach((chat, told) -> {
            Traces others = new Traces(
                    months.shy().stream().filter(person -> person.id() != chat).toList());
            String all = told.stream().map(Told::parameters).collect(Collectors.joining("\n"));
            assertThat(others.in(all)).isEmpty();
        });
    }

    @Test
    void noFileOfAReportKnowsThem(Lived lived) throws IOException {
        Traces traces = new Traces(lived.months().shy());
        List<Map.Entry<String, byte[]>> files = toOffice(lived.months()).stream()
                .flatMap(told -> told.files().entrySet().stream())
                .toList();
        assertThat(files).extracting(Map.Entry::getKey).anyMatch(name -> name.endsWith(".xlsx"));
        assertThat(files).extracting(Map.Entry::getKey).anyMatch(name -> name.endsWith(".csv"));
        assertThat(files).extracting(Map.Entry::getKey).anyMatch(name -> name.endsWith(".html"));
        for (Map.Entry<String, byte[]> file : files) {
            assertThat(traces.in(file.getKey())).isEmpty();
            assertThat(traces.in(unpacked(file))).as(file.getKey()).isEmpty();
        }
    }

    @Test
    void aWordThatOnlyTheAuthorHasWouldBeFound(Lived lived) {
        Guesses leaking = guessWith(
                lived,
                (told, author) -> new Told(
                        told.chat(),
                        told.method(),
                        told.parameters().replaceFirst("#(\\d+)", "#$1 code" + author),
                        told.files(),
                        told.at()));
        assertThat(leaking.better()).anyMatch(guess -> guess.by().startsWith("words"));
    }

    @Test
    void anHourAtWhichOnlyTheAuthorWritesWouldBeFound(Lived lived) {
        Guesses leaking = guessWith(
                lived,
                (told, author) -> new Told(
                        told.chat(),
                        told.method(),
                        told.parameters(),
                        told.files(),
                        told.at().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofMinutes(11L * author))));
        assertThat(leaking.better()).anyMatch(guess -> guess.by().contains("second of the day"));
    }

    private interface Leak {
        Told put(Told told, int author);
    }

    /** What is guessed if each message about a suggestion leaks this of its author. */
    private static Guesses guessWith(Lived lived, Leak leak) {
        Map<Long, Integer> authors =
                lived.months().written().stream().collect(Collectors.toMap(Written::number, Written::author));
        List<Told> leaking = toOffice(lived.months()).stream()
                .map(told -> {
                    Matcher number = NUMBER.matcher(told.parameters());
                    return number.find() && authors.containsKey(Long.valueOf(number.group(1)))
                            ? leak.put(told, authors.get(Long.valueOf(number.group(1))))
                            : told;
                })
                .toList();
        return guess(lived, leaking, Guesses.Trait.self());
    }

    private static Guesses guess(Lived lived, List<Told> told, Guesses.Trait trait) {
        List<Written> written = lived.months().written();
        Guesses guesses = new Guesses(written, trait);
        Mail mail = new Mail(written, told);
        Thief cadre = new Thief(lived.months().newest(), guesses);
        mail.tables().forEach(cadre::search);
        guesses.alike("words", mail.words());
        return guesses;
    }

    private static List<Told> toOffice(Months months) {
        Set<Long> chats = months.office().chats();
        return months.term().told().stream()
                .filter(told -> chats.contains(told.chat()))
                .toList();
    }

    private byte[] unpacked(Map.Entry<String, byte[]> file) throws IOException {
        if (!file.getKey().endsWith(".xlsx")) {
            return file.getValue();
        }
        Path packed = folder.resolve("packed.xlsx");
        Files.write(packed, file.getValue());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    part.transferTo(all);
                }
            }
        }
        return all.toByteArray();
    }
}
