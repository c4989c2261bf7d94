package org.massline.outbox;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.massline.chat.OutgoingMessage;

class TapAnswersTest {
    /** More than may be under way at once. */
    private static final int MANY = 200;

    @Test
    void whatFindsNoThreadFailsNobodysUpdateAndTakesNoPlace() {
        ExecutorService threads = mock();
        doThrow(new RejectedExecutionException()).when(threads).execute(any());
        TapAnswers answers = new TapAnswers(mock(), SendingLimits.off(), threads);
        OutgoingMessage.TapAnswer answer = new OutgoingMessage.TapAnswer("1", "");
        for (int each = 0; each < MANY; each++) {
            answers.send(answer);
        }
        reset(threads);

        answers.send(answer);

        verify(threads).execute(any());
    }
}
