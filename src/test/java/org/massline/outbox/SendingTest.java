package org.massline.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.massline.chat.Address;
import org.massline.chat.ChatId;
import org.massline.chat.OutgoingMessage;
import org.massline.privacy.KeyedHash;
import org.massline.store.OutboxRow;
import org.massline.store.StoreUnavailable;

class SendingTest {
    @ParameterizedTest
    @EnumSource
    void whereNobodyCanSayWhenAPlaceIsNothingIsSentAndNothingLost(OutboxRow.Priority priority) {
        Courier courier = mock();
        List<Finished> finished = new ArrayList<>();
        SendingLimits unknown = new SendingLimits((limit, places) -> {
            throw new StoreUnavailable("the database is away");
        });
        OutboxRow row = new OutboxRow(
                1,
                new KeyedHash(new byte[32]),
                priority,
                0,
                Address.of(new ChatId(1)),
                new OutgoingMessage.Text("t", List.of()),
                Optional.empty(),
                Optional.empty());

        new Sending(courier, unknown, Runnable::run, new CountDownLatch(1), finished::add).start(row);

        assertThat(finished).containsExactly(new Finished(row, Optional.empty()));
        verifyNoInteractions(courier);
    }
}
