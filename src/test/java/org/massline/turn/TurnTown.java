package org.massline.turn;

import static org.massline.testing.SampleSchool.CALENDAR;
import static org.massline.testing.SampleSchool.CANTEEN;
import static org.massline.testing.SampleSchool.MONDAY_AT_EIGHT;
import static org.massline.testing.SampleSchool.TEACHING;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.ChatKind;
import org.massline.chat.Event;
import org.massline.chat.Incoming;
import org.massline.chat.MessageId;
import org.massline.chat.OutgoingMessage;
import org.massline.chat.PersonId;
import org.massline.chat.Writer;
import org.massline.conversation.DeskPage;
import org.massline.conversation.Limits;
import org.massline.conversation.Need;
import org.massline.model.Language;
import org.massline.model.Role;
import org.massline.model.SchoolName;
import org.massline.store.OutboxRow;
import org.massline.store.Store;
import org.massline.store.Transaction;
import org.massline.store.Unsettled;
import org.massline.text.Texts;

/** A school of two topics whose updates are taken in tests, and what is told to others after each. */
final class TurnTown implements AfterCommit {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final byte[] RAW = "{}".getBytes(StandardCharsets.UTF_8);
    static final long AMY = 4242;

    /** What others were told, in words. */
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** What became of what was sent before, in words. */
    final List<String> unsettled = Collections.synchronizedList(new ArrayList<>());

    /** A digest that was asked for before its time. */
    @FunctionalInterface
    interface Preview extends DigestQuestions {
        @Override
        default DeskPage desk(Transaction transaction, Need.Desk need, LocalDate today) {
            throw new AssertionError("nobody works on a digest here");
        }

        @Override
        default DeskPage.Around around(Transaction transaction, Need.DeskAround need, LocalDate today) {
            throw new AssertionError("nobody works on a digest here");
        }

        @Override
        default void groupsBegin(Transaction transaction, Instant now) {
            throw new AssertionError("no group is given topics here");
        }
    }

    Turn turn(Store store, InstantSource clock, Preview preview) {
        SchoolRegister register = new SchoolRegister(
                new SchoolName("the school"),
                Language.ENGLISH,
                ZoneOffset.UTC,
                () -> List.of(TEACHING, CANTEEN),
                CALENDAR,
                Limits.DEFAULT,
                MONDAY_AT_EIGHT,
                "bot",
                false,
                Optional.empty());
        return new Turn(
                store,
                register,
                new Texts(),
                clock,
                new Turn.Neighbours(
                        Admission.open(),
                        new Pace(PaceSettings.NO_LIMITS, clock, new SimpleMeterRegistry()),
                        preview,
                        (transaction, wanted, today) -> List.of(),
                        this));
    }

    static Incoming said(long update, long person, String text) {
        return incoming(update, person, new Event.Said(new MessageId((int) update), text));
    }

    static Incoming incoming(long update, long person, Event event) {
        Writer writer = new Writer(new PersonId(person), "Amy", Optional.empty(), Optional.of("en"));
        return new Incoming(update, Address.of(new ChatId(person)), ChatKind.PRIVATE, writer, true, event);
    }

    @Override
    public void wakeOutbox() {
        told.add("woken");
    }

    @Override
    public void inHand(List<OutboxRow> rows, Instant until) {
        rows.forEach(row -> told.add("in hand " + row.id()));
    }

    void answered(OutgoingMessage.TapAnswer answer) {
        told.add("answered " + answer.tapId());
    }

    @Override
    public Unsettled unsettled(ChatId chat) {
        return new Unsettled() {
            @Override
            public void note(Transaction transaction) {
                unsettled.add("noted of " + chat.value());
            }

            @Override
            public void remove(Transaction transaction) {
                unsettled.add("removed");
            }

            @Override
            public void committed() {
                unsettled.add("committed");
            }

            @Override
            public void putBack() {
                unsettled.add("put back");
            }
        };
    }

    @Override
    public void roleChanged(ChatId chat, Role role) {
        told.add(chat.value() + " is " + role.stored());
    }
}
