package org.massline.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massline.playground.botapi.Upload;
import org.massline.playground.town.Person;
import org.massline.simulation.Line.Call;

/**
 * Those who never sign with their name stand nowhere but in their own chat: not in what others are sent, not in the log, not
 * among the figures, not in the database's file and journal, whatever is free in them. Their names begin with a syllable that nobody else says.
 */
final class NameWatch {
    static final String SYLLABLE = "zqvxkj";

    private static final Pattern NAME = Pattern.compile(SYLLABLE + "\\d+");

    private final Map<Long, Person> shy;
    private final Consumer<String> broken;

    /** @param shy by their numbers in Telegram */
    NameWatch(Map<Long, Person> shy, Consumer<String> broken) {
        this.shy = shy;
        this.broken = broken;
    }

    /** A name of somebody without a name in the school. */
    static String nameOf(int somebody) {
        return SYLLABLE + somebody;
    }

    void called(Call call) {
        StringBuilder sent = new StringBuilder(call.parameters().toString().toLowerCase(Locale.ROOT));
        for (Upload upload : call.uploads().values()) {
            sent.append(new String(upload.bytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        }
        long chat = call.chat().orElse(0L);
        String own = shy.containsKey(chat) ? shy.get(chat).key() : "";
        Matcher found = NAME.matcher(sent);
        while (found.find()) {
            if (!found.group().equals(own)) {
                broken.accept("the name of somebody who signs nothing went to somebody else, by " + call.method());
            }
        }
    }

    void logged(String line) {
        standsNot(line, "log");
    }

    void measured(String figures) {
        standsNot(figures, "figures");
    }

    private void standsNot(String text, String where) {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.contains(SYLLABLE) || shy.keySet().stream().anyMatch(id -> words.contains(id.toString()))) {
            broken.accept("somebody who signs nothing stands in the " + where);
        }
    }

    /** Looks at the bytes of the database as they are. */
    void stolen(byte[][] files) {
        for (byte[] file : files) {
            String bytes = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (bytes.contains(SYLLABLE)) {
                broken.accept("the name of somebody who signs nothing stands in the database's file");
            }
            shy.keySet().stream()
                    .filter(id -> bytes.contains(id.toString()))
                    .findFirst()
                    .ifPresent(id ->
                            broken.accept("the number of somebody who signs nothing stands in the database's file"));
        }
    }
}
