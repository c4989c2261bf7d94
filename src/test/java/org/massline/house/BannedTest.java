package org.massline.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What must not be called or kept, and where; each rule names what to do instead. */
@AnalyzeClasses(packages = "org.massline", importOptions = DoNotIncludeTests.class)
class BannedTest {
    private static final String[] CORE = {"org.massline.model..", "org.massline.chat..", "org.massline.conversation.."};

    private static final DescribedPredicate<JavaClass> THE_CORE = describe(
            "are the pure core",
            type -> JavaClass.Predicates.resideInAnyPackage(CORE).test(type)
                    || type.getName().matches("org\\.massline\\.digest\\.DigestComposer(\\$.*)?"));

    @ArchTest
    static final ArchRule theCoreReadsNoClock = noClasses()
            .that(THE_CORE)
            .should()
            .accessTargetWhere(readsTheMachinesClock())
            .orShould()
            .accessTargetWhere(isCalled(System.class, "currentTimeMillis", "nanoTime"))
            .because("a day comes in as data: take it from the Moment, or as a parameter");

    @ArchTest
    static final ArchRule theCoreDrawsNoLots = noClasses()
            .that(THE_CORE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .accessTargetWhere(isCalled(UUID.class, "randomUUID"))
            .orShould()
            .accessTargetWhere(isCalled(Math.class, "random"))
            .because("a fresh number or code comes in as a fact, or is made where the change is applied");

    @ArchTest
    static final ArchRule theCoreTouchesNothingOutside = noClasses()
            .that(THE_CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.jooq..",
                    "io.javalin..",
                    "org.slf4j..",
                    "java.sql..",
                    "javax.sql..",
                    "java.nio.file..",
                    "java.net.http..",
                    "java.util.logging..",
                    "java.util.concurrent..")
            .because("it returns what is to be done as values, and the rooms around it do it");

    @ArchTest
    static final ArchRule timeIsReadFromAnInjectedSource = noClasses()
            .that()
            .resideInAPackage("org.massline.*..")
            .and()
            .resideOutsideOfPackages("org.massline.cli..", "org.massline.playground..")
            .should()
            .accessTargetWhere(readsTheMachinesClock())
            .because("tests and the playground move the time: take the InstantSource that Massline hands out");

    @ArchTest
    static final ArchRule nothingStaticIsReassigned =
            fields().that().areStatic().should().beFinal().because("a process may hold several bots");

    @ArchTest
    static final ArchRule nothingStaticIsACacheOrALock = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(describe(
                    "mutable by its type",
                    type -> type.getPackageName().startsWith("java.util.concurrent.")
                            || type.isAssignableTo(ThreadLocal.class)
                            || isAClassOf(type, Collection.class)
                            || isAClassOf(type, Map.class)))
            .because("a process may hold several bots: keep it in an object that Massline makes");

    @ArchTest
    static final ArchRule columnsAreNamed = noClasses()
            .should()
            .accessTargetWhere(
                    describe("asks for all columns", access -> access.getName().equals("asterisk")))
            .because("a newer version adds columns while this one runs, and a plan that PostgreSQL keeps must not yield"
                    + " others then: ask for the table's fields()");

    @Test
    void nothingSleepsNotEvenATest() {
        JavaClasses withTests = new ClassFileImporter().importPackages("org.massline");
        noClasses()
                .should()
                .accessTargetWhere(isCalled(Thread.class, "sleep").or(isCalled(TimeUnit.class, "sleep")))
                .because(
                        "a sleeping thread cannot be stopped: wait on a condition with a bound; a test moves its clock,"
                                + " or has Awaitility look again")
                .check(withTests);
    }

    private static boolean isAClassOf(JavaClass type, Class<?> kind) {
        return !type.isInterface() && type.isAssignableTo(kind);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        return describe("read the machine's clock", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            return (owner.getPackageName().equals("java.time")
                            && target.getName().equals("now"))
                    || (owner.isAssignableTo(Clock.class)
                            && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)"))
                    || (owner.isAssignableTo(InstantSource.class)
                            && target.getName().equals("system"));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> isCalled(Class<?> owner, String... names) {
        return describe(
                "call " + owner.getSimpleName() + "." + String.join("/", names),
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && Set.of(names).contains(access.getTarget().getName()));
    }
}
