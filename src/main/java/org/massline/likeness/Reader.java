package org.massline.likeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a text is about, from its beginning to its end. */
final class Reader {
    /** A text that is about more is about everything. */
    private static final int MOST = 200;

    /** Shorter ones are times of day and counts, which say little. */
    private static final int SHORTEST_NUMBER = 3;

    private final SchoolWords words;
    private final Map<String, Facet> matters = new LinkedHashMap<>();
    /** Words since the last Han character. */
    private final List<String> stems = new ArrayList<>();

    Reader(SchoolWords words) {
        this.words = words;
    }

    Matters read(String text) {
        for (Piece piece : Piece.of(text)) {
            if (piece.han()) {
                readWords();
                readRun(piece.text());
            } else {
                stems.add(Stem.of(piece.text()));
            }
            if (matters.size() >= MOST) {
                break;
            }
        }
        readWords();
        return new Matters(matters);
    }

    private void readWords() {
        int at = 0;
        while (at < stems.size()) {
            Optional<SchoolWords.Found> found = words.phraseAt(stems, at);
            if (found.isPresent()) {
                add(found.get().meaning());
                at += found.get().length();
            } else {
                String stem = stems.get(at++);
                if (stem.length() >= SHORTEST_NUMBER || SchoolWords.hasLetter(stem)) {
                    addUnknown(stem);
                }
            }
        }
        stems.clear();
    }

    private void readRun(String run) {
        int unknownFrom = 0;
        int at = 0;
        while (at < run.length()) {
            Optional<SchoolWords.Found> found = words.wordAt(run, at);
            if (found.isPresent()) {
                Han.pairs(run.substring(unknownFrom, at)).forEach(this::addUnknown);
                add(found.get().meaning());
                at += found.get().length();
                unknownFrom = at;
            } else {
                at++;
            }
        }
        Han.pairs(run.substring(unknownFrom)).forEach(this::addUnknown);
    }

    private void addUnknown(String name) {
        matters.putIfAbsent(name, words.facetOf(name));
    }

    private void add(SchoolWords.Meaning meaning) {
        meaning.facet().ifPresent(facet -> matters.putIfAbsent(meaning.name(), facet));
    }
}
