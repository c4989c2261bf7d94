package org.massline.bench;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database on a PostgreSQL server.
 *
 * @param url {@code jdbc:postgresql://host/name}
 * @param user who may make databases
 */
public record PostgresServer(String url, String user, String password) {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?/]+)(\\?.*)?");

    private static final String DATABASE = "MASSLINE_DATABASE";
    private static final String DATABASE_USER = "MASSLINE_DATABASE_USER";
    private static final String DATABASE_PASSWORD = "MASSLINE_DATABASE_PASSWORD";

    public PostgresServer {
        if (!URL.matcher(url).matches()) {
            throw new IllegalArgumentException("a server's database is jdbc:postgresql://host/name, not " + url);
        }
    }

    /** What a process is told; empty if it is to use a file. */
    public static Optional<PostgresServer> from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(DATABASE))
                .map(url -> new PostgresServer(
                        url,
                        environment.getOrDefault(DATABASE_USER, ""),
                        environment.getOrDefault(DATABASE_PASSWORD, "")));
    }

    /** What tells a process of it, the bot or a floor. */
    Map<String, String> environment() {
        return Map.of(DATABASE, url, DATABASE_USER, user, DATABASE_PASSWORD, password);
    }

    /** Another database of the same server. */
    PostgresServer with(String name) {
        Matcher parts = URL.matcher(url);
        return new PostgresServer(parts.replaceFirst("$1" + name + "$3"), user, password);
    }
}
