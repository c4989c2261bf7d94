package org.massline.plans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Notes every statement that goes through a database's connections, and which methods of the store it came from. */
final class Asked {
    private static final String STORE = "org.massline.store.";

    private static final Set<String> QUESTIONS = Questions.classes();

    private static final Pattern QUESTION =
            Pattern.compile("\\s*(select|insert|update|delete|with)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Lists of different lengths make several statements of one. */
    private static final Pattern LIST = Pattern.compile("\\?(, \\?)+");

    /** By the words of the statement with each list as long as two. */
    private final Map<String, Statement> statements = new TreeMap<>();

    /**
     * A statement.
     *
     * @param words as they were sent
     * @param by the methods of the store in which it was sent, {@code Search.alike}; empty if it came from elsewhere
     */
    record Statement(String words, Set<String> by) {}

    /** Whoever it was that asks at this moment, beside those that are seen to: some statements go with the next one. */
    private final ThreadLocal<Set<String>> asking = ThreadLocal.withInitial(Set::of);

    DataSource before(DataSource driver) {
        return inFrontOf(driver, DataSource.class, (method, arguments) -> {
            Object result = call(driver, method, arguments);
            return result instanceof Connection connection ? heard(connection) : result;
        });
    }

    synchronized Set<Statement> statements() {
        return Set.copyOf(statements.values());
    }

    /** The methods of the store that sent a statement, themselves or by another one. */
    synchronized Set<String> methods() {
        return statements.values().stream()
                .flatMap(each -> each.by().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is asked meanwhile in this thread is asked by this method, {@code Search.alike}. */
    void by(String method, Runnable questions) {
        asking.set(Set.of(method));
        try {
            questions.run();
        } finally {
            asking.remove();
        }
    }

    private Connection heard(Connection connection) {
        return inFrontOf(connection, Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement") && arguments[0] instanceof String words) {
                // Some are sent together: the last one is asked, and those before it were left to go with it.
                List<String> together = List.of(words.split("; "));
                together.subList(0, together.size() - 1).forEach(each -> note(each, asking.get()));
                note(together.getLast(), Set.of());
            }
            return call(connection, method, arguments);
        });
    }

    private synchronized void note(String words, Set<String> asking) {
        if (QUESTION.matcher(words).matches()) {
            Set<String> by = statements
                    .computeIfAbsent(
                            LIST.matcher(words).replaceAll("?, ?"), key -> new Statement(words, new TreeSet<>()))
                    .by();
            by.addAll(callers());
            by.addAll(asking);
        }
    }

    private static Set<String> callers() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> QUESTIONS.contains(frame.getClassName()))
                        .map(frame ->
                                frame.getClassName().substring(STORE.length()) + "." + method(frame.getMethodName()))
                        .collect(Collectors.toSet()));
    }

    /** What is done in a lambda is done by the method in which it stands. */
    private static String method(String name) {
        return name.startsWith("lambda$") ? name.split("\\$", -1)[1] : name;
    }

    @FunctionalInterface
    private interface Calls {
        @Nullable
        Object call(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T inFrontOf(T target, Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                target.getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method, arguments)));
    }
}
