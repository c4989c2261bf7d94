package org.massline.plans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.massline.store.Store;
import org.massline.store.Transaction;

/**
 * All questions that the program can ask: the public methods of what a transaction gives. A new one is among them by itself.
 *
 * @param gives the method of a transaction that gives whom to ask
 */
record Questions(Method gives) {
    /** What a question has changed is not kept. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undone(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private static Stream<Questions> all() {
        return Stream.of(Transaction.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().getPackage() == Transaction.class.getPackage())
                .map(Questions::new);
    }

    private Class<?> kind() {
        return gives.getReturnType();
    }

    private Stream<Method> methods() {
        return Stream.of(kind().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(gives.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic());
    }

    /** The names of the classes that ask. */
    static Set<String> classes() {
        return all().map(each -> each.kind().getName()).collect(Collectors.toSet());
    }

    /** Class and method, as {@link Asked} notes them. */
    static Set<String> names() {
        return all().flatMap(each -> each.methods().map(each::nameOf)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asks each of them with samples of whatever it takes; nothing is changed by that. */
    static void askAll(Store store, Samples samples, Asked asked) {
        all().forEach(each -> each.methods()
                .forEach(method -> asked.by(each.nameOf(method), () -> each.ask(store, method, samples))));
    }

    private String nameOf(Method method) {
        return kind().getSimpleName() + "." + method.getName();
    }

    private void ask(Store store, Method method, Samples samples) {
        for (List<Object> arguments : samples.of(method.getGenericParameterTypes())) {
            try {
                store.write(transaction -> {
                    try {
                        method.invoke(gives.invoke(transaction), arguments.toArray());
                    } catch (InvocationTargetException refused) {
                        // Samples need not make sense together: how far it came is noted.
                        throw new Undone(refused);
                    } catch (IllegalAccessException hidden) {
                        throw new IllegalStateException(hidden);
                    }
                    try {
                        // With it goes what was left to go with the next one.
                        boolean _ = transaction.outbox().isDue(Instant.EPOCH);
                    } catch (DataAccessException refused) {
                        throw new Undone(refused);
                    }
                    throw new Undone(null);
                });
            } catch (Undone undone) {
                // As it was to be.
            }
        }
    }
}
