package org.massline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Of jOOQ the jar has what the program reaches, and nothing that is reached is missing. The tests themselves have jOOQ whole, so
 * that only those that start the jar would notice, and only in what they happen to do.
 */
class JooqInJarTest {
    private static final Map<String, Optional<ClassModel>> WHOLE = new HashMap<>();
    private static final Map<String, ClassModel> JAR = new HashMap<>();
    private static final Set<String> ENTRIES = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        try (JarFile jar = new JarFile(Path.of("target", "massline.jar").toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                ENTRIES.add(entry.getName());
                // What other libraries would have for those who use jOOQ with them is not asked for.
                if (entry.getName().matches("org/(massline|jooq)/.*\\.class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        ClassModel model = ClassFile.of().parse(in.readAllBytes());
                        JAR.put(model.thisClass().asInternalName(), model);
                    }
                }
            }
        }
    }

    @Test
    void thereIsLessOfItThanThereWas() {
        long methods = ours().mapToLong(model -> model.methods().size()).sum();
        long before = ours().mapToLong(model -> whole(model).methods().size()).sum();
        assertThat(methods).isBetween(10_000L, before / 2);
    }

    @Test
    void whatIsNamedIsThere() {
        List<String> missing = new ArrayList<>();
        for (ClassModel model : JAR.values()) {
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry named && isJooq(element(named)) && !JAR.containsKey(element(named))) {
                    missing.add(name(model) + " names " + element(named));
                }
                if (entry instanceof MemberRefEntry member
                        && isJooq(member.owner().asInternalName())) {
                    String owner = member.owner().asInternalName();
                    String signature =
                            member.name().stringValue() + member.type().stringValue();
                    declaring(owner, signature)
                            .filter(each -> !left(each)
                                    .map(JooqInJarTest::signatures)
                                    .orElse(Set.of())
                                    .contains(signature))
                            .ifPresent(each -> missing.add(name(model) + " names " + each + '.' + signature));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Nobody names what implements a method; without it the JVM finds the one of a parent, or none. */
    @Test
    void whatWasCutImplementsNothingThatIsLeft() {
        List<String> missing = new ArrayList<>();
        ours().forEach(model -> {
            Set<String> kept = signatures(model);
            List<String> cut = whole(model).methods().stream()
                    .filter(method -> isInherited(method) && !method.flags().has(AccessFlag.ABSTRACT))
                    .map(JooqInJarTest::signature)
                    .filter(each -> !kept.contains(each))
                    .toList();
            ancestors(name(model), JooqInJarTest::find).skip(1).forEach(ancestor -> {
                Set<String> left = new LinkedHashSet<>(cut);
                left.retainAll(left(ancestor).map(JooqInJarTest::inheritable).orElse(Set.of()));
                left.forEach(each -> missing.add(name(model) + '.' + each + " of " + ancestor));
            });
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsLeftHasTheParentsThatAreLeft() {
        assertThat(ours().map(JooqInJarTest::name)).allSatisfy(name -> {
            List<String> parents = ancestors(name, JooqInJarTest::find).toList();
            // Nobody can load what has a parent of a library that the program is without.
            if (parents.stream().allMatch(each -> isJooq(each) || left(each).isPresent())) {
                assertThat(ancestors(name, JooqInJarTest::left))
                        .containsExactlyInAnyOrderElementsOf(parents.stream()
                                .filter(each -> left(each).isPresent())
                                .toList());
            }
        });
    }

    private static Stream<ClassModel> ours() {
        return JAR.values().stream().filter(model -> isJooq(name(model)));
    }

    private static boolean isJooq(String name) {
        return name.startsWith("org/jooq/");
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    /** The class of which something is an array, or itself. */
    private static String element(ClassEntry named) {
        return named.asInternalName().replaceFirst("^\\[+L?", "").replace(";", "");
    }

    private static ClassModel whole(ClassModel model) {
        return find(name(model)).orElseThrow();
    }

    /** A class as the tests have it: one of jOOQ whole, one of Java. */
    private static Optional<ClassModel> find(String name) {
        return WHOLE.computeIfAbsent(name, each -> {
            try (InputStream in = ClassLoader.getSystemResourceAsStream(each + ".class")) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(ClassFile.of().parse(in.readAllBytes()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** A class as the program has it. */
    private static Optional<ClassModel> left(String name) {
        if (isJooq(name)) {
            return Optional.ofNullable(JAR.get(name));
        }
        return name.startsWith("java") || ENTRIES.contains(name + ".class") ? find(name) : Optional.empty();
    }

    /** A class, its superclasses and all their interfaces, in the order in which the JVM looks. */
    private static Stream<String> ancestors(String name, Function<String, Optional<ClassModel>> finder) {
        Set<String> found = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(name));
        while (!next.isEmpty()) {
            String each = next.removeFirst();
            if (!found.contains(each)) {
                finder.apply(each).ifPresent(model -> {
                    found.add(each);
                    model.superclass().ifPresent(parent -> next.addFirst(parent.asInternalName()));
                    model.interfaces().forEach(parent -> next.add(parent.asInternalName()));
                });
            }
        }
        return found.stream();
    }

    /** Which of jOOQ's classes a member of one is inherited from, or nothing where it is Java's. */
    private static Optional<String> declaring(String owner, String signature) {
        return ancestors(owner, JooqInJarTest::find)
                .filter(each -> find(each)
                        .map(model -> signatures(model).contains(signature))
                        .orElse(false))
                .findFirst()
                .filter(JooqInJarTest::isJooq);
    }

    private static Set<String> signatures(ClassModel model) {
        Set<String> signatures = new LinkedHashSet<>();
        for (FieldModel field : model.fields()) {
            signatures.add(field.fieldName().stringValue() + field.fieldType().stringValue());
        }
        model.methods().forEach(method -> signatures.add(signature(method)));
        return signatures;
    }

    private static Set<String> inheritable(ClassModel model) {
        Set<String> signatures = new LinkedHashSet<>();
        model.methods().stream().filter(JooqInJarTest::isInherited).forEach(each -> signatures.add(signature(each)));
        return signatures;
    }

    private static String signature(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    private static boolean isInherited(MethodModel method) {
        return !method.flags().has(AccessFlag.PRIVATE)
                && !method.flags().has(AccessFlag.STATIC)
                && !method.methodName().equalsString("<init>");
    }
}
