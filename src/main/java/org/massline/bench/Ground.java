package org.massline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what each run begins: an empty database, or a copy of what a bot has stored.
 *
 * @param server on which each contender finds a database; SQLite's file if there is none
 * @param stored the data folder of a bot that is not running; the bot finds a copy of it, the floors do not. On a server it is
 *     asked for its keys alone
 * @param template the database on the server of which each run has a copy
 */
public record Ground(Optional<PostgresServer> server, Optional<Path> stored, Optional<String> template) {
    /**
     * How it was asked for.
     *
     * @throws IllegalArgumentException if one thing is missing to another, with a sentence that says which
     */
    public Ground {
        if (stored.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
            throw new IllegalArgumentException(
                    "there is no folder " + stored.get() + "; name the data folder of a bot (massline.data)");
        }
        if (template.isPresent() && (server.isEmpty() || stored.isEmpty())) {
            throw new IllegalArgumentException(
                    "a database to copy needs its server, and the data folder with its keys");
        }
        if (template.isEmpty() && server.isPresent() && stored.isPresent()) {
            throw new IllegalArgumentException("on a server, name the database to copy as well");
        }
    }

    FreshDatabase make(Contender contender, Path folder) throws IOException {
        Optional<Path> copied = stored.filter(_ -> contender == Contender.BOT);
        if (copied.isPresent()) {
            copy(copied.get(), folder);
        }
        return server.isPresent()
                ? new ServerDatabase(server.get(), template.filter(_ -> copied.isPresent()))
                : new FileDatabase(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
