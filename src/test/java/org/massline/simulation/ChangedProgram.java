package org.massline.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The program with one of its files changed, beside the one that runs: all of ours is loaded once more, and that file anew. */
final class ChangedProgram extends ClassLoader {
    private static final String OURS = "org.massline.";
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Map<String, byte[]> changed;

    /** @throws IllegalStateException if the change does not fit the file, or what comes of it is no Java */
    ChangedProgram(Bug bug) {
        super(ChangedProgram.class.getClassLoader());
        changed = compiled(bug.in(), source(bug));
    }

    private static String source(Bug bug) {
        try {
            String source = Files.readString(SOURCES.resolve(bug.in()));
            for (Bug.Change change : bug.changes()) {
                if (source.indexOf(change.from()) < 0
                        || source.indexOf(change.from()) != source.lastIndexOf(change.from())) {
                    throw new IllegalStateException(
                            "'" + change.from() + "' stands not once in " + bug.in() + "; fit the bug to the file");
                }
                source = source.replace(change.from(), change.to());
            }
            return source;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> compiled(String name, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (Outcome outcome = new Outcome(compiler.getStandardFileManager(null, null, null))) {
            boolean done = compiler.getTask(
                            complaints,
                            outcome,
                            null,
                            List.of("-proc:none", "-nowarn", "-parameters", "-classpath", classPath()),
                            null,
                            List.of(new Source(name, source)))
                    .call();
            if (!done) {
                throw new IllegalStateException(complaints.toString());
            }
            Map<String, byte[]> classes = new HashMap<>();
            outcome.classes.forEach((type, bytes) -> classes.put(type, bytes.toByteArray()));
            return classes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Surefire starts its tests from a jar that only names the others. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = changed.get(name);
        if (bytes == null) {
            try (InputStream as = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (as == null) {
                    throw new ClassNotFoundException(name);
                }
                bytes = as.readAllBytes();
            } catch (IOException failure) {
                throw new ClassNotFoundException(name, failure);
            }
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps classes in memory. */
    private static final class Outcome extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Outcome(JavaFileManager files) {
            super(Objects.requireNonNull(files));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + type.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(type, any -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
