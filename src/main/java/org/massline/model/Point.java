package org.massline.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One of several points that a suggestion makes.
 *
 * @param item counted from 1
 * @param answer what a cadre answered to it last
 */
public record Point(int item, String text, Optional<Answer> answer) {
    public Point {
        if (item < 1) {
            throw new IllegalArgumentException("points are counted from 1, not from " + item);
        }
    }

    /** What the contributor says of an answer. */
    public enum Mark {
        /** Nothing so far. */
        NONE,
        ANSWERED,
        NOT_ANSWERED
    }

    /** What a cadre answered. */
    public record Answer(CadreId by, String text, LocalDate on, Mark mark) {}

    /** The same with this answer, of which nothing was said yet. */
    public Point answered(CadreId by, String words, LocalDate on) {
        return new Point(item, text, Optional.of(new Answer(by, words, on, Mark.NONE)));
    }

    /** The same, of whose answer its contributor says so. */
    public Point marked(Mark mark) {
        return new Point(item, text, answer.map(each -> new Answer(each.by(), each.text(), each.on(), mark)));
    }

    public boolean isMarked(Mark mark) {
        return answer.filter(each -> each.mark() == mark).isPresent();
    }

    /** Whether its contributor may say now if the answer is one. */
    public boolean isUnmarked() {
        return isMarked(Mark.NONE);
    }

    /** Whether a cadre should say something: nobody did, or it was no answer to its contributor. */
    public boolean isWaiting() {
        return answer.filter(each -> each.mark() != Mark.NOT_ANSWERED).isEmpty();
    }
}
