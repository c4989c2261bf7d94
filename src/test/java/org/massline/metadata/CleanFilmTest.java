package org.massline.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massline.metadata.SampleFilms.box;
import static org.massline.metadata.SampleFilms.join;
import static org.massline.metadata.SampleFilms.numbers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanFilmTest {
    private static final byte[] SECRET = SampleFiles.SECRET.getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aFilmKeepsItsLengthAndItsContentAndNeitherPlaceNorTimeNorName() {
        byte[] telling = SampleFilms.telling();
        String[] tales = {"+39.9075", SampleFiles.SECRET, "AmyC", "CAEP", "z\u00BB\u00CC\u00DD", "\u0015\u00C7"};
        assertThat(text(telling)).contains(tales);

        CleanFile clean = CleanFile.of(telling).orElseThrow();

        assertThat(clean.format()).isEqualTo(CleanFile.Format.MP4);
        assertThat(clean.content()).hasSameSizeAs(telling);
        assertThat(text(clean.content()))
                .contains(SampleFilms.FILM, SampleFilms.CODER, "U\u00C4", "nclx")
                .doesNotContain(tales)
                .doesNotContain("prof");
    }

    @Test
    void aFilmAsProgramsMakeThemCanStillBePlayed() {
        byte[] original = SampleFilms.ofFfmpeg();
        assertThat(text(original)).contains("Lavc59.37.100 libx264", "Lavf", "VideoHandler");

        byte[] clean = CleanFile.of(original).orElseThrow().content();

        assertThat(text(clean)).doesNotContain("Lavc59", "Lavf", "VideoHandler");
        // What is played, and what it takes to, from its coder's part to its end.
        for (String part : new String[] {"avcC", "stts", "stss", "ctts", "stsc", "stsz", "stco", "mdat"}) {
            int at = text(original).indexOf(part);
            int end = at - 4 + length(original, at - 4);
            assertThat(text(clean).substring(at, end)).isEqualTo(text(original).substring(at, end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "text", "sbtl", "tmcd"})
    void aFilmWithMoreThanPictureAndSoundIsNotCleaned(String track) {
        assertThat(cleaned(SampleFilms.with(track, SampleFilms.picture()))).isEmpty();
        assertThat(cleaned(SampleFilms.with("vide", SampleFilms.picture()))).isPresent();
        assertThat(cleaned(SampleFilms.with("soun", SampleFilms.sound()))).isPresent();
    }

    @Test
    void whatIsCodedInAWayThatIsNotKnownIsNotCleaned() {
        assertThat(cleaned(SampleFilms.with("vide", SampleFilms.sound()))).isEmpty();
        assertThat(cleaned(SampleFilms.with("soun", SampleFilms.picture()))).isEmpty();
        assertThat(cleaned(SampleFilms.with("vide", box("quiz", new byte[100]))))
                .isEmpty();
        assertThat(cleaned(SampleFilms.with("vide", box("avc1", new byte[77])))).isEmpty();
        assertThat(cleaned(SampleFilms.with("soun", box("mp4a", new byte[27])))).isEmpty();
        assertThat(cleaned(SampleFilms.describedTooEarly())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void inEachOfItsFormsSoundKeepsItsCoderAlone(int form) {
        byte[] about = box("esds", SampleFilms.CODER.getBytes(StandardCharsets.ISO_8859_1));
        byte[] wave = box("wave", box("frma", numbers(1)), about, SampleFilms.secret("xtra"), box("\0\0\0\0"));
        byte[] film = SampleFilms.with("soun", SampleFilms.sound(form, wave, SampleFilms.secret("chan")));
        assertThat(text(film)).contains(SampleFiles.SECRET, "AmyC");
        assertThat(cleaned(film).orElseThrow())
                .contains(SampleFilms.CODER, "frma")
                .doesNotContain(SampleFiles.SECRET, "AmyC");
    }

    @Test
    void wavesWithinWavesAreNotFollowed() {
        byte[] nested = box("wave");
        for (int depth = 0; depth < 2_000; depth++) {
            nested = box("wave", nested);
        }
        assertThat(cleaned(SampleFilms.with("soun", SampleFilms.sound(0, nested))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, false", "3, true"})
    void aFilmWhoseContentLiesElsewhereIsNotCleaned(int flags, boolean isCleaned) {
        Optional<String> clean = cleaned(SampleFilms.referringTo(SampleFilms.dref(flags, SECRET)));
        assertThat(clean.isPresent()).isEqualTo(isCleaned);
        assertThat(clean.orElse("")).doesNotContain(SampleFiles.SECRET);
    }

    @Test
    void aReferenceOfAnotherKindIsNotCleaned() {
        byte[] other = box("dref", numbers(0, 1), box("rsrc", numbers(1), SECRET));
        assertThat(cleaned(SampleFilms.referringTo(other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stts", "ctts", "stss", "stsc", "stco", "co64", "stsz", "stz2", "cslg"})
    void behindNumbersNothingIsHidden(String table) {
        byte[] empty = box(
                table,
                table.equals("cslg")
                        ? new byte[24]
                        : new byte[table.startsWith("stsz") || table.startsWith("stz2") ? 12 : 8]);
        assertThat(cleaned(SampleFilms.withTable(empty))).isPresent();
        byte[] more = box(table, new byte[empty.length - 8], SECRET);
        assertThat(cleaned(SampleFilms.withTable(more))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stsd", "stts", "stco", "vmhd", "elst", "hdlr", "mdhd", "dref"})
    void whereABoxHasNoBusinessItIsEmptied(String name) {
        byte[] film = join(SampleFilms.with("vide", SampleFilms.picture()), box(name, SECRET));
        assertThat(text(film)).contains(SampleFiles.SECRET);
        assertThat(cleaned(film).orElseThrow()).doesNotContain(SampleFiles.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moof", "mvex"})
    void aFilmInFragmentsIsNotCleaned(String part) {
        assertThat(cleaned(join(SampleFilms.with("vide", SampleFilms.picture()), box(part))))
                .isEmpty();
    }

    @Test
    void boxesWithinBoxesWithoutEndAreNotFollowed() {
        byte[] nested = box("moov");
        for (int depth = 0; depth < 2_000; depth++) {
            nested = box("moov", nested);
        }
        assertThat(cleaned(join(box("ftyp", new byte[8]), nested))).isEmpty();
    }

    private static Optional<String> cleaned(byte[] film) {
        return CleanFile.of(film).map(clean -> text(clean.content()));
    }

    private static int length(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
