package org.massline.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** In which directions rooms may see each other. A new room is a new line of {@link #MAY_SEE}. */
@AnalyzeClasses(packages = "org.massline", importOptions = DoNotIncludeTests.class)
class DirectionsTest {
    private static final String OURS = "org.massline";

    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("chat", Set.of("model")),
            Map.entry("conversation", Set.of("model", "chat")),
            Map.entry("text", Set.of("model", "chat", "conversation")),
            Map.entry("telegram", Set.of("chat")),
            Map.entry("privacy", Set.of("model", "chat")),
            Map.entry("likeness", Set.of()),
            Map.entry("metadata", Set.of()),
            Map.entry("http", Set.of()),
            Map.entry("store", Set.of("model", "chat", "privacy", "likeness")),
            Map.entry("turn", Set.of("model", "chat", "conversation", "text", "store", "privacy")),
            Map.entry("inbox", Set.of("chat", "telegram", "turn", "store", "http")),
            Map.entry("outbox", Set.of("chat", "store", "telegram", "metadata")),
            Map.entry("effect", Set.of("model", "chat", "conversation", "text", "privacy", "store")),
            Map.entry("digest", Set.of("model", "chat", "conversation", "text", "privacy", "store", "effect", "turn")),
            Map.entry("bulletin", Set.of("model", "chat", "conversation", "text", "privacy", "store", "turn")),
            Map.entry("reminder", Set.of("model", "chat", "conversation", "store", "turn")),
            Map.entry("playground", Set.of("text", "http")),
            Map.entry("bench", Set.of("http")));

    /** These see everything: the root wires the rooms, and the commands start what the root has wired. */
    private static final Set<String> SEE_ALL = Set.of("", "cli");

    @ArchTest
    static void everyRoomSeesOnlyWhatItMay(JavaClasses program) {
        MAY_SEE.forEach((room, seen) -> {
            String[] allowed = Stream.concat(Stream.of(room), seen.stream())
                    .map(DirectionsTest::packages)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages(room))
                    .should()
                    .dependOnClassesThat(resideInAPackage(OURS + "..").and(not(resideInAnyPackage(allowed))))
                    .because("the room '" + room + "' may see " + (seen.isEmpty() ? "no other" : new TreeSet<>(seen)))
                    .allowEmptyShould(true)
                    .check(program);
        });
    }

    @ArchTest
    static void everyRoomHasItsLineInTheTable(JavaClasses program) {
        Set<String> rooms = new TreeSet<>();
        program.forEach(type -> rooms.add(room(type)));

        rooms.removeAll(MAY_SEE.keySet());
        rooms.removeAll(SEE_ALL);
        assertThat(rooms)
                .as("rooms without a line in MAY_SEE that says what they may see")
                .isEmpty();
    }

    @ArchTest
    static final ArchRule theVendorEndsAtTheDoorOfTheTelegramRoom = noClasses()
            .that()
            .resideOutsideOfPackage(packages("telegram"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.telegram..")
            .because("the other rooms speak of chats in the words of the room 'chat'");

    @ArchTest
    static final ArchRule theDigestTakesOnlyButtonsCardsAndDesksFromTheConversation = classes()
            .that()
            .resideInAPackage(packages("digest"))
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(packages("conversation")))
                    .or(named(
                            "Screen",
                            "Label",
                            "Tap",
                            "TapCodec",
                            "Card",
                            "Need",
                            "DeskPage",
                            "DeskPlace",
                            "DeskOwner",
                            "DeskScreens")))
            .because("a digest has buttons, and shows suggestions, but it talks with nobody")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theInboxKnowsOnlyThatTheStoreMayBeUnavailable = classes()
            .that()
            .resideInAPackage(packages("inbox"))
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage(packages("store"))).or(named("StoreUnavailable")))
            .because("what an update changes is the business of the room 'turn'")
            .allowEmptyShould(true);

    private static String packages(String room) {
        return OURS + "." + room + "..";
    }

    private static String room(JavaClass type) {
        String inside = type.getPackageName().substring(OURS.length());
        return inside.isEmpty() ? "" : upTo('.', inside.substring(1));
    }

    /** Classes of these simple names, and what is nested in them. */
    private static DescribedPredicate<JavaClass> named(String... names) {
        return describe("named " + String.join(", ", names), type -> {
            String outermost =
                    upTo('$', type.getName().substring(type.getPackageName().length() + 1));
            return Set.of(names).contains(outermost);
        });
    }

    private static String upTo(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
