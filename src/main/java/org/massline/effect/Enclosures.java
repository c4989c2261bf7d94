package org.massline.effect;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.massline.chat.Bytes;
import org.massline.chat.Enclosure;
import org.massline.chat.OutgoingMessage;
import org.massline.model.Cadre;
import org.massline.model.CadreId;
import org.massline.model.Language;
import org.massline.model.Topic;
import org.massline.model.TopicId;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.massline.text.Texts;

/**
 * Makes what is enclosed in messages, when they are sent.
 *
 * <p>Safe for use by several threads; it makes one thing after the other, since on a Monday morning many want their picture at
 * once, and each takes some megabytes while it is made.
 */
public final class Enclosures {
    private final Semaphore desk = new Semaphore(1);
    private final Store store;
    private final Texts texts;
    private final InstantSource clock;
    private final ZoneId zone;

    public Enclosures(Store store, Texts texts, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The message with what was to be made, of those topics to which its reader has a right now.
     *
     * @return empty if they have none any more
     */
    public Optional<OutgoingMessage> make(OutgoingMessage.Enclosed message) {
        desk.acquireUninterruptibly();
        try {
            // Drawn and packed afterwards: that takes seconds, for which a connection would be held, and on SQLite the
            // log grow.
            Optional<Supplier<OutgoingMessage>> asked = store.read(transaction -> ask(message, transaction));
            return asked.map(Supplier::get);
        } finally {
            desk.release();
        }
    }

    /** Asks for what is to be in it; the answer makes it. */
    private Optional<Supplier<OutgoingMessage>> ask(OutgoingMessage.Enclosed message, Transaction transaction) {
        Enclosure asked = message.enclosure();
        Set<TopicId> topics = asked.reader()
                .map(reader -> stillOf(reader, asked.topics(), transaction))
                .orElse(asked.topics());
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        Enclosure wanted = new Enclosure(asked.kind(), asked.period(), topics, asked.reader());
        return Optional.of(
                switch (wanted.kind()) {
                    case PICTURE -> picture(message, wanted, transaction);
                    case XLSX -> {
                        Supplier<Bytes> made = workbook(wanted, message.language(), transaction);
                        yield () -> file(
                                message,
                                "xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                made.get());
                    }
                    case CSV -> {
                        SuggestionTable table = table(wanted, message.language(), transaction);
                        yield () -> file(message, "csv", "text/csv", table.csv());
                    }
                    case AGENDA -> {
                        String agenda = Agenda.of(
                                transaction,
                                wanted,
                                LocalDate.ofInstant(clock.instant(), zone),
                                texts,
                                message.language());
                        yield () -> file(message, "html", "text/html", Bytes.of(agenda));
                    }
                });
    }

    /** An administrator may have the figures of all; of texts they were given only what they may read. */
    private static Set<TopicId> stillOf(CadreId reader, Set<TopicId> topics, Transaction transaction) {
        Set<TopicId> still = new HashSet<>(topics);
        Optional<Cadre> cadre = transaction.cadres().find(reader);
        still.removeIf(topic -> cadre.filter(each -> each.isAdministrator() || each.answersFor(topic))
                .isEmpty());
        return still;
    }

    private Supplier<OutgoingMessage> picture(
            OutgoingMessage.Enclosed message, Enclosure wanted, Transaction transaction) {
        List<WeekFigures> weeks = WeekFigures.before(wanted.period().until(), wanted.topics(), transaction);
        return () -> picture(message, weeks);
    }

    private OutgoingMessage picture(OutgoingMessage.Enclosed message, List<WeekFigures> weeks) {
        Language language = message.language();
        WeeksPicture.Words words = new WeeksPicture.Words(
                texts.plain(new EffectText.PictureReceived(), language),
                texts.plain(new EffectText.PictureAnswered(), language),
                texts.plain(new EffectText.PictureDays(), language));
        return WeeksPicture.draw(weeks, words)
                .<OutgoingMessage>map(png -> new OutgoingMessage.Picture(png, message.captionHtml(), message.buttons()))
                .orElseGet(() -> new OutgoingMessage.Text(message.captionHtml(), message.buttons()));
    }

    /** The figures first: whoever asks for the report looks for them; each suggestion is behind them. */
    private Supplier<Bytes> workbook(Enclosure wanted, Language language, Transaction transaction) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Effect effect = Effect.of(wanted.topics(), Set.of(), wanted.period(), today, transaction);
        List<Topic> topics = transaction.topics().all().stream()
                .filter(topic -> wanted.topics().contains(topic.id()))
                .toList();
        SuggestionTable table = table(wanted, language, transaction);
        return () -> Xlsx.of(List.of(
                new Xlsx.Sheet(
                        texts.plain(new TableText.FigureSheetName(), language),
                        FigureTable.of(effect, topics, texts, language),
                        List.of(0)),
                table.sheet()));
    }

    private SuggestionTable table(Enclosure wanted, Language language, Transaction transaction) {
        return SuggestionTable.of(transaction, wanted.topics(), wanted.period(), texts, language);
    }

    private static OutgoingMessage file(
            OutgoingMessage.Enclosed message, String ending, String mimeType, Bytes content) {
        // Plain letters, since programs on old machines read names of files in one alphabet alone.
        String name = "massline-" + message.enclosure().period().from() + "-"
                + message.enclosure().period().lastDay() + "." + ending;
        return new OutgoingMessage.Upload(name, mimeType, content, message.captionHtml());
    }
}
