package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.massline.testing.SampleSchool.BERLIN;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.DORMITORY;
import static org.massline.testing.SampleSchool.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.acceptance.Browser;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.Enclosure;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Period;
import org.massline.model.Role;
import org.massline.model.Topic;
import org.massline.testing.BusyTerm;
import org.massline.testing.FreshStore;
import org.massline.testing.SampleSchool;
import org.massline.testing.SampleTerm;
import org.massline.testing.SeededSuggestion;
import org.massline.testing.SettableClock;
import org.massline.text.Texts;

/** The agenda as a browser prints it. Skipped where there is no Chromium. */
class AgendaPrintTest {
    private static final CadreId CHEN = new CadreId(1);

    @RegisterExtension
    private final FreshStore fresh = new FreshStore(FreshStore.Kind.SQLITE).with(BusyTerm.TOPICS.toArray(Topic[]::new));

    @TempDir
    private Path folder;

    /** {@code mvn test -Dtest=AgendaPrintTest -Dmassline.pictures=true} makes the README's pictures anew. */
    @ParameterizedTest
    @EnumSource
    void anOrdinaryWeekIsOneSheet(Language language) throws IOException {
        joins(List.of(CANTEEN, DORMITORY));
        SampleTerm.seed(fresh, CHEN.value());
        Path pictures = Boolean.getBoolean("massline.pictures") ? Path.of("src", "docs") : folder;
        Path picture = pictures.resolve("agenda." + language.tag() + ".png");
        assertThat(sheets(picture, List.of(CANTEEN, DORMITORY), language)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void aWeekOfThreeHundredIsOneSheet(Language language) throws IOException {
        joins(BusyTerm.TOPICS);
        BusyTerm.seed(fresh.store(), language, TODAY);
        assertThat(sheets(folder.resolve("busy.png"), BusyTerm.TOPICS, language))
                .isOne();
    }

    /** The most urgent have their lines, some of the others are named, and there is still room for what is to be decided. */
    @Test
    void fortyTopicsAreOneSheet() throws IOException {
        List<Topic> topics = IntStream.rangeClosed(201, 240)
                .mapToObj(id -> SampleSchool.topic(id, "topic-" + id, "A topic of the number " + id, "主题" + id, 5))
                .toList();
        fresh.store().write(transaction -> {
            topics.forEach(topic -> transaction.topics().add(topic, Optional.empty()));
            return true;
        });
        joins(topics);
        for (Topic topic : topics) {
            SeededSuggestion.of(topic.id().value(), topic)
                    .received("2026-11-16", "2026-11-19")
                    .seconded(3, "2026-11-17")
                    .in(fresh);
        }
        assertThat(sheets(folder.resolve("topics.png"), topics, Language.ENGLISH))
                .isOne();
        assertThat(Files.readString(folder.resolve("agenda.html")))
                .contains("The other topics: ", "; and ", " more</p>", "<th scope=\"row\">#201</th>");
    }

    private void joins(List<Topic> topics) {
        fresh.store().write(transaction -> {
            Cadre cadre = new Cadre(
                    CHEN,
                    "Chen",
                    Role.CADRE,
                    topics.stream().map(Topic::id).collect(Collectors.toSet()),
                    SampleSchool.MONDAY_AT_EIGHT);
            transaction.cadres().join(transaction.hasher().of(new ChatId(9)), Address.of(new ChatId(9)), cadre, TODAY);
            return cadre;
        });
    }

    private int sheets(Path picture, List<Topic> topics, Language language) throws IOException {
        Enclosure wanted = new Enclosure(
                Enclosure.Kind.AGENDA,
                new Period(TODAY.minusWeeks(1), TODAY),
                topics.stream().map(Topic::id).collect(Collectors.toSet()),
                Optional.of(CHEN));
        SettableClock clock =
                new SettableClock(TODAY.atTime(9, 0).atZone(BERLIN).toInstant());
        OutgoingMessage.Upload agenda =
                (OutgoingMessage.Upload) new Enclosures(fresh.store(), new Texts(), clock, BERLIN)
                        .make(new OutgoingMessage.Enclosed(wanted, language, "", List.of()))
                        .orElseThrow();
        Path page = Files.write(folder.resolve("agenda.html"), agenda.content().toArray());
        Optional<Browser> found = Browser.find();
        assumeThat(found).as("Chromium and its driver are installed").isPresent();
        try (Browser browser = found.orElseThrow()) {
            browser.opensPaper(page);
            browser.photographs(picture);
            return browser.sheets();
        }
    }
}
