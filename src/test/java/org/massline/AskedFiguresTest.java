package org.massline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.massline.store.StoreUnavailable;

/** A database that does not answer keeps nobody waiting who looks at the figures. */
class AskedFiguresTest {
    private final AskedFigures asked = new AskedFigures();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        end.countDown();
    }

    @Test
    void eachLookAsksOnceForAllThatIsReadFromTheAnswer() {
        AtomicInteger times = new AtomicInteger();
        AskedFigures.Question<Integer> question = asked.add(times::incrementAndGet);
        assertThat(question.figure(Integer::doubleValue)).isNaN();

        asked.look();
        assertThat(question.figure(Integer::doubleValue)).isEqualTo(1);
        assertThat(question.figure(found -> 10.0 * found)).isEqualTo(10);
        asked.look();
        assertThat(question.figure(Integer::doubleValue)).isEqualTo(2);
    }

    @Test
    void whatIsNotAnsweredInTimeIsNotKnownAndWaitsTogetherWithTheOthers() throws InterruptedException {
        CountDownLatch givenUp = new CountDownLatch(3);
        List<AskedFigures.Question<Boolean>> hanging = List.of(hangs(givenUp), hangs(givenUp), hangs(givenUp));
        AskedFigures.Question<Integer> answered = asked.add(() -> 5);
        long began = System.nanoTime();

        asked.look();

        assertThat(System.nanoTime() - began)
                .as("one patience, not three; a busy machine may take a little longer")
                .isLessThan(2 * AskedFigures.PATIENCE.toNanos() + AskedFigures.PATIENCE.toNanos() / 2);
        assertThat(answered.figure(Integer::doubleValue)).isEqualTo(5);
        assertThat(hanging).allMatch(each -> Double.isNaN(each.figure(found -> 1)));
        givenUp.await();
    }

    @Test
    void whatFailsIsNotKnownUntilItIsAnsweredAgain() {
        AtomicInteger times = new AtomicInteger();
        AskedFigures.Question<Integer> question = asked.add(() -> {
            if (times.incrementAndGet() == 2) {
                throw new StoreUnavailable("away");
            }
            return times.get();
        });
        asked.look();
        assertThat(question.figure(Integer::doubleValue)).isEqualTo(1);
        asked.look();
        assertThat(question.figure(Integer::doubleValue)).isNaN();
        asked.look();
        assertThat(question.figure(Integer::doubleValue)).isEqualTo(3);
    }

    private AskedFigures.Question<Boolean> hangs(CountDownLatch givenUp) {
        return asked.add(() -> {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                givenUp.countDown();
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }
}
