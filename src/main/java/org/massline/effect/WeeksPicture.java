package org.massline.effect;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.massline.chat.Bytes;

/**
 * The last twelve weeks as a picture: above, how many were received and how many answered; below, how long the first answer
 * took. Two panels rather than two scales in one, which nobody reads rightly.
 *
 * <p>A phone shows a photo some 360 points wide, a third of its own width: so the letters are large, and blue and orange are told apart by nearly everybody. The words need a font of their language; without one there are
 * digits and days alone, and the caption says what is blue.
 */
final class WeeksPicture {
    private static final int WIDTH = 1080;
    private static final int UPPER = 640;
    private static final int LOWER = 440;
    private static final int LETTERS = 38;
    private static final int DIGITS = 30;

    private static final Color BLUE = new Color(0x1F6FB4);
    private static final Color ORANGE = new Color(0xE8820C);
    private static final Color GREEN = new Color(0x2E7D4F);
    private static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(0xDDDDDD);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final List<WeekFigures> weeks;
    private final Font font;
    private final Optional<Words> words;

    private WeeksPicture(List<WeekFigures> weeks, Font font, Optional<Words> words) {
        this.weeks = weeks;
        this.font = font;
        this.words = words;
    }

    /** What stands in the picture. */
    record Words(String received, String answered, String medianDays) {
        private String all() {
            return received + answered + medianDays;
        }
    }

    /**
     * The picture as PNG.
     *
     * @return empty if this machine can draw none: it has no font, or its Java no graphics
     */
    static Optional<Bytes> draw(List<WeekFigures> weeks, Words words) {
        try {
            Optional<Font> itsOwn = PictureFonts.having(words.all() + "0123456789-");
            return itsOwn.map(font -> new WeeksPicture(weeks, font, Optional.of(words)))
                    .or(() -> PictureFonts.having("0123456789-")
                            .map(font -> new WeeksPicture(weeks, font, Optional.empty())))
                    .map(WeeksPicture::png);
        } catch (LinkageError | InternalError | AWTError noGraphics) {
            // So Java says that a library for fonts, or the screen that it was told of, is missing. The caption has all
            // that the picture would show.
            return Optional.empty();
        }
    }

    private Bytes png() {
        BufferedImage image = new BufferedImage(WIDTH, UPPER + LOWER, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, WIDTH, UPPER + LOWER);
            flow().paint(canvas, WIDTH, UPPER);
            canvas.translate(0, UPPER);
            answers().paint(canvas, WIDTH, LOWER);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture cannot be written to memory", impossible);
        }
        return Bytes.of(png.toByteArray());
    }

    private CategoryChart flow() {
        CategoryChart chart = chart(
                UPPER,
                weeks.stream()
                        .mapToInt(week -> Math.max(week.received(), week.answered()))
                        .max()
                        .orElse(0));
        bars(
                chart,
                words.map(Words::received).orElse("1"),
                BLUE,
                weeks.stream().map(WeekFigures::received).toList());
        bars(
                chart,
                words.map(Words::answered).orElse("2"),
                ORANGE,
                weeks.stream().map(WeekFigures::answered).toList());
        return chart;
    }

    private CategoryChart answers() {
        CategoryChart chart = chart(
                LOWER,
                weeks.stream()
                        .mapToInt(week -> week.medianDays().orElse(0))
                        .max()
                        .orElse(0));
        List<@Nullable Integer> medians = weeks.stream()
                .<@Nullable Integer>map(week -> week.medianDays().orElse(null))
                .toList();
        CategorySeries series = bars(chart, words.map(Words::medianDays).orElse("1"), GREEN, medians);
        // A point, since an answer on the same day is a bar of no height; and a gap where nothing was answered.
        series.setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(GREEN);
        series.setLineStyle(new BasicStroke(6));
        chart.getStyler().setMarkerSize(20);
        chart.getStyler().setLegendVisible(false);
        words.ifPresent(each -> chart.setTitle(each.medianDays()));
        return chart;
    }

    private CategorySeries bars(
            CategoryChart chart, String name, Color color, List<? extends @Nullable Number> values) {
        CategorySeries series = chart.addSeries(name, labels(), values);
        series.setFillColor(color);
        series.setLineColor(color);
        return series;
    }

    private List<String> labels() {
        return weeks.stream().map(week -> DAY.format(week.from())).toList();
    }

    private CategoryChart chart(int height, int highest) {
        CategoryChart chart =
                new CategoryChartBuilder().width(WIDTH).height(height).build();
        CategoryStyler style = chart.getStyler();
        style.setBaseFont(font);
        style.setChartBackgroundColor(Color.WHITE);
        style.setChartFontColor(INK);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(2));
        style.setChartPadding(24);
        style.setLegendVisible(words.isPresent());
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        style.setChartTitleVisible(words.isPresent());
        style.setChartTitleFont(font.deriveFont((float) LETTERS));
        style.setLegendFont(font.deriveFont((float) LETTERS));
        style.setLegendSeriesLineLength(48);
        style.setLegendPadding(20);
        style.setAxisTickLabelsFont(font.deriveFont((float) DIGITS));
        style.setAxisTickLabelsColor(INK);
        style.setAxisTicksLineVisible(false);
        style.setAxisTitlesVisible(false);
        style.setYAxisMin(0.0);
        style.setYAxisMax((double) Math.max(4, highest + highest / 20 + 1));
        style.setYAxisDecimalPattern("0");
        style.setYAxisTickMarkSpacingHint(80);
        style.setYAxisLeftWidthHint(90);
        style.setXAxisLabelRotation(45);
        style.setXAxisLabelAlignmentVertical(AxesChartStyler.TextAlignment.Centre);
        style.setAvailableSpaceFill(0.84);
        style.setOverlapped(false);
        return chart;
    }
}
