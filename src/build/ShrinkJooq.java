import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/**
 * Makes jOOQ smaller by what the program does not reach. Of every statement that a database might know it has a method in each of
 * many interfaces, and the JVM keeps them all, used or not. What is left is as it was, with its names and line numbers.
 *
 * <p>Arguments: jOOQ, the folder of the program's classes, the jar that is made, and the libraries that jOOQ's own classes name.
 */
public final class ShrinkJooq {
    /**
     * The program is an input that is kept whole and not written. By reflection jOOQ reads and copies its settings, makes its own
     * records, and asks enums for their values; other names that it looks up are of other libraries, or are found by ProGuard
     * itself. Warnings are off since jOOQ names many libraries that nobody has to have, and the program those that are not
     * given here: whether something is missing that was there before is tested on the finished jar.
     */
    private static final String RULES = """
        -injars "%s"(org/massline/**.class)
        -injars "%s"(org/jooq/**)
        -outjars "%s"(org/jooq/**)
        -forceprocessing
        -dontoptimize
        -dontobfuscate
        -dontwarn **
        -dontnote **
        -keep class org.massline.** { *; }
        -keep class org.jooq.conf.** { *; }
        -keepclassmembers class org.jooq.** implements org.jooq.Record { <init>(...); }
        -keepclassmembers enum org.jooq.** { *; }
        """;

    /** That a jar can tell. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    public static void main(String[] arguments) throws Exception {
        Path java = temporary();
        Path shrunk = temporary();
        try {
            writeJava(java);
            StringBuilder rules = new StringBuilder(RULES.formatted(arguments[1], arguments[0], shrunk));
            rules.append("-libraryjars \"").append(java).append("\"\n");
            for (String library : List.of(arguments).subList(3, arguments.length)) {
                rules.append("-libraryjars \"").append(library).append("\"\n");
            }
            Configuration configuration = new Configuration();
            try (ConfigurationParser parser =
                    new ConfigurationParser(rules.toString(), "ShrinkJooq", null, System.getProperties())) {
                parser.parse(configuration);
            }
            new ProGuard(configuration).execute();
            copy(shrunk, Path.of(arguments[2]));
        } catch (Exception failure) {
            failure.printStackTrace();
            System.err.println("ShrinkJooq: error: ProGuard cannot make jOOQ smaller: " + failure.getMessage()
                    + ". If it does not know class files of this version yet, raise version.proguard in pom.xml.");
            System.exit(1);
        }
    }

    private static Path temporary() throws IOException {
        Path jar = Files.createTempFile("massline", ".jar");
        jar.toFile().deleteOnExit();
        return jar;
    }

    /** ProGuard gives what it writes the time of the build, by which two builds would differ. */
    private static void copy(Path from, Path to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(from)));
                JarOutputStream out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                JarEntry entry = new JarEntry(each.getName());
                entry.setTimeLocal(EARLIEST);
                out.putNextEntry(entry);
                in.transferTo(out);
            }
        }
    }

    /** Java's public classes as a jar, which ProGuard can read. A JDK need not have its modules as files any more (JEP 493). */
    private static void writeJava(Path jar) throws IOException {
        FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
        try (JarOutputStream out = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
                Stream<Path> modules = Files.list(image.getPath("/modules"))) {
            out.setLevel(0);
            for (Path module : modules.filter(
                            each -> each.getFileName().toString().startsWith("java."))
                    .toList()) {
                writeModule(module, out);
            }
        }
    }

    private static void writeModule(Path module, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = module.relativize(file).toString();
                if (name.matches("(java|javax|org)/.*\\.class")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
