import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the sources to one format.
 *
 * <p>Arguments: {@code check} or {@code apply}, the folder, and a file whose time says when all was well last: what is older
 * is not looked at again.
 */
public final class FormatSources {
    public static void main(String[] arguments) throws Exception {
        boolean apply = arguments[0].equals("apply");
        Path stamp = Path.of(arguments[2]);
        FileTime checked = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
        FileTime started = FileTime.fromMillis(System.currentTimeMillis());
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        boolean wrong = false;
        for (Path source : sources(Path.of(arguments[1]))) {
            if (Files.getLastModifiedTime(source).compareTo(checked) < 0) {
                continue;
            }
            String text = Files.readString(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (text.equals(formatted)) {
                continue;
            }
            if (apply) {
                Files.writeString(source, formatted);
            } else {
                wrong = true;
                System.err.println("not in the project's format: " + source);
            }
        }
        if (wrong) {
            System.err.println("mvn -Pformat process-sources formats them");
            System.exit(1);
        }
        Files.createDirectories(stamp.toAbsolutePath().getParent());
        Files.writeString(stamp, "");
        Files.setLastModifiedTime(stamp, started);
    }

    private static List<Path> sources(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
