package org.massline.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.massline.chat.Bytes;

class WeeksPictureTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 31);
    private static final WeeksPicture.Words ENGLISH =
            new WeeksPicture.Words("Received", "Answered", "Median days to first answer");
    /** No font has the letters that Unicode says will never be letters. */
    private static final WeeksPicture.Words UNDRAWABLE = new WeeksPicture.Words("\uFFFE", "\uFFFF", "\uFFFE");

    private static final int BLUE = 0xFF1F6FB4;
    private static final int ORANGE = 0xFFE8820C;
    private static final int GREEN = 0xFF2E7D4F;

    static Stream<List<WeekFigures>> weeks() {
        return Stream.of(
                weeks(0, 0, Optional.empty()),
                weeks(1, 0, Optional.empty()),
                weeks(0, 1, Optional.of(0)),
                weeks(7, 5, Optional.of(3)),
                weeks(12_345, 9_876, Optional.of(365)));
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void whateverTheFiguresAreThereIsAPicture(List<WeekFigures> weeks) throws IOException {
        BufferedImage image = read(WeeksPicture.draw(weeks, ENGLISH).orElseThrow());
        WeekFigures week = weeks.getFirst();
        // The legend has both colours, whatever there is.
        assertThat(has(image, BLUE)).isTrue();
        assertThat(has(image, ORANGE)).isTrue();
        assertThat(has(image, GREEN)).isEqualTo(week.medianDays().isPresent());
    }

    @Test
    void withoutAFontForItsWordsItHasDigitsAlone() throws IOException {
        BufferedImage image =
                read(WeeksPicture.draw(weeks(7, 5, Optional.of(3)), UNDRAWABLE).orElseThrow());
        assertThat(has(image, BLUE)).isTrue();
        assertThat(has(image, ORANGE)).isTrue();
        assertThat(has(image, GREEN)).isTrue();
    }

    private static List<WeekFigures> weeks(int received, int answered, Optional<Integer> days) {
        List<WeekFigures> weeks = new ArrayList<>();
        for (int week = 0; week < WeekFigures.WEEKS; week++) {
            weeks.add(new WeekFigures(FIRST.plusWeeks(week), received, answered, days));
        }
        return weeks;
    }

    private static BufferedImage read(Bytes png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png.toArray()));
    }

    private static boolean has(BufferedImage image, int color) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    }
}
