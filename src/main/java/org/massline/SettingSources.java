package org.massline;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;

/**
 * Where settings come from, the strongest first: files named by {@code ..._FILE}, the environment, the operator's file, and
 * the commented file that travels with the program, which thereby is both the documentation and the defaults.
 */
final class SettingSources {
    static final String PREFIX = "massline.";

    private static final Pattern TOPIC = Pattern.compile(Pattern.quote(PREFIX) + "topics\\[\\d+]\\.");
    /** Settings that may come from a file, as container platforms hand out secrets. */
    private static final List<String> SECRETS =
            List.of("telegram.token", "webhook.secret", "database-password", "access.code");

    /** What describes the school, and leads to nothing that is anywhere. */
    private static final Pattern OF_SCHOOL = Pattern.compile(Pattern.quote(PREFIX)
            + "(school|language|timezone|(digest|reminders|verdict|calendar|retention|limits)\\.[a-z-]+"
            + "|topics\\[\\d+]\\.(slug|names\\.[A-Za-z-]+|response-target))");

    private static final String HIDDEN = "***";
    private static final String NO_YAML = "it is not written as YAML is";
    /** A secret is a line, not a disk image. */
    private static final long MOST_SECRET_BYTES = 16 * 1024;

    private final ConfigSource defaults;
    private final Optional<ConfigSource> file;
    private final SmallRyeConfig config;
    private final List<SettingProblem> problems = new ArrayList<>();

    /**
     * Opens the sources.
     *
     * @param operatorFile the operator's file, if there is one
     * @throws IOException if it cannot be read
     */
    SettingSources(Optional<Path> operatorFile, Map<String, String> environment) throws IOException {
        this(operatorFile, environment, name -> true);
    }

    private SettingSources(Optional<Path> operatorFile, Map<String, String> environment, Predicate<String> taken)
            throws IOException {
        URL shipped = SettingSources.class.getResource("/config/massline.yaml");
        if (shipped == null) {
            throw new IllegalStateException("config/massline.yaml is missing from the program; build it again");
        }
        defaults = new YamlConfigSource(shipped, 100);
        Optional<ConfigSource> given =
                operatorFile.isEmpty() ? Optional.empty() : Optional.of(yaml(operatorFile.get()));
        file = given.map(source -> only(taken, source));
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(defaults)
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new PropertiesConfigSource(secretsFromFiles(environment), "files named by ..._FILE", 400));
        file.ifPresent(builder::withSources);
        config = builder.build();
        given.ifPresent(this::checkNames);
    }

    /**
     * The same, but of the operator's file only what describes the school: a setting that is added later has to be named above to be
     * taken, too.
     *
     * @throws IOException if the file cannot be read
     */
    static SettingSources ofSchool(Optional<Path> operatorFile, Map<String, String> environment) throws IOException {
        return new SettingSources(operatorFile, environment, OF_SCHOOL.asMatchPredicate());
    }

    private static ConfigSource only(Predicate<String> taken, ConfigSource source) {
        Map<String, String> left = new HashMap<>(source.getProperties());
        left.keySet().removeIf(taken.negate());
        return new PropertiesConfigSource(left, source.getName(), source.getOrdinal());
    }

    /** Its own messages quote the file, in which a token may stand. */
    private static ConfigSource yaml(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            refuseAliases(text);
            return new YamlConfigSource(file.toString(), text, 200);
        } catch (MarkedYAMLException malformed) {
            Mark place = malformed.getProblemMark();
            throw new IOException(
                    place == null
                            ? NO_YAML
                            : NO_YAML + ": look at line " + (place.getLine() + 1) + ", column "
                                    + (place.getColumn() + 1));
        } catch (RuntimeException malformed) {
            throw new IOException(
                    NO_YAML + " (" + malformed.getClass().getSimpleName() + "); compare it with the one shipped");
        }
    }

    /** What stands for itself would have no end, and no setting needs to stand for another. */
    private static void refuseAliases(String text) throws IOException {
        for (Event event : new Yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                throw new IOException("it uses an alias (*) in line "
                        + (event.getStartMark().getLine() + 1) + "; write out what that stands for");
            }
        }
    }

    /** What is wrong with the sources themselves. */
    List<SettingProblem> problems() {
        return List.copyOf(problems);
    }

    /** The value of the strongest source that has one, or nothing at all as an empty text. */
    String value(String path) {
        if (path.startsWith("topics[")) {
            return Optional.ofNullable(topicSource().getValue(PREFIX + path)).orElse("");
        }
        return Optional.ofNullable(config.getConfigValue(PREFIX + path).getValue())
                .orElse("");
    }

    /** How many topics there are. The operator's list replaces the default one as a whole. */
    int topics() {
        return (int) topicsOf(topicSource()).distinct().count();
    }

    /** Whether the operator's file has topics of its own. */
    boolean choosesTopics() {
        return file.filter(source -> topicsOf(source).findAny().isPresent()).isPresent();
    }

    private ConfigSource topicSource() {
        return choosesTopics() ? file.orElseThrow() : defaults;
    }

    /** Of each setting of a topic the beginning, with its index; what only looks like one is an unknown setting. */
    private static Stream<String> topicsOf(ConfigSource source) {
        return source.getPropertyNames().stream()
                .map(TOPIC::matcher)
                .filter(Matcher::lookingAt)
                .map(Matcher::group);
    }

    private Map<String, String> secretsFromFiles(Map<String, String> environment) {
        Map<String, String> secrets = new HashMap<>();
        for (String path : SECRETS) {
            String variable = SettingProblem.environmentName(PREFIX + path) + "_FILE";
            String named = environment.get(variable);
            if (named == null || named.isBlank()) {
                continue;
            }
            try {
                Path secret = Path.of(named);
                if (Files.size(secret) > MOST_SECRET_BYTES) {
                    problems.add(
                            new SettingProblem(PREFIX + path, named, variable + " names a file that is too large"));
                    continue;
                }
                secrets.put(
                        PREFIX + path,
                        Files.readString(secret, StandardCharsets.UTF_8).strip());
            } catch (IOException unreadable) {
                problems.add(new SettingProblem(
                        PREFIX + path,
                        named,
                        variable + " names a file that cannot be read; check its path and rights"));
            }
        }
        return secrets;
    }

    /** A misspelt setting would otherwise keep its default in silence. */
    private void checkNames(ConfigSource given) {
        TreeSet<String> known = new TreeSet<>();
        for (String name : defaults.getPropertyNames()) {
            known.add(shape(name));
        }
        known.add(PREFIX + "topics[].group");
        known.add(PREFIX + "topics[].forum-topic");
        TreeSet<String> reported = new TreeSet<>();
        for (String name : given.getPropertyNames()) {
            String shape = shape(name);
            if (!known.contains(shape) && reported.add(shape)) {
                problems.add(new SettingProblem(
                        name,
                        // It may be a secret whose name is misspelt.
                        HIDDEN,
                        "there is no such setting"
                                + nearest(shape, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("")));
            }
        }
    }

    private static String shape(String name) {
        return name.replaceAll("\\[\\d+]", "[]");
    }

    private static Optional<String> nearest(String name, Set<String> known) {
        return known.stream()
                .filter(each -> distance(name, each) <= 4)
                .min(java.util.Comparator.comparingInt(each -> distance(name, each)));
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(Math.min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
