package org.massline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanFileTest {
    @Test
    void aPhotoKeepsNothingButThePictureAndWhichSideIsUp() throws ImageProcessingException, IOException {
        byte[] telling = SampleFiles.tellingJpeg();
        assertThat(read(telling).getDirectoriesOfType(GpsDirectory.class)).isNotEmpty();
        assertThat(text(telling)).contains(SampleFiles.SECRET);

        CleanFile clean = CleanFile.of(telling).orElseThrow();

        assertThat(clean.format()).isEqualTo(CleanFile.Format.JPEG);
        assertThat(text(clean.content())).doesNotContain(SampleFiles.SECRET);
        assertThat(names(clean.content())).containsExactly("Exif IFD0", "File Type", "Huffman", "JFIF", "JPEG");
        var exif = read(clean.content()).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getTags()).hasSize(1);
        assertThat(exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
    }

    @Test
    void whatIsSeenIsTheSameBitForBit() {
        byte[] plain = SampleFiles.plainJpeg();
        byte[] clean = CleanFile.of(SampleFiles.tellingJpeg()).orElseThrow().content();

        assertThat(CleanFile.of(plain).orElseThrow().content()).isEqualTo(plain);
        // The orientation alone is more than in the picture that nobody's telephone made.
        assertThat(text(clean).replace(text(Arrays.copyOfRange(clean, 2, 38)), ""))
                .isEqualTo(text(plain));
        assertThat(SampleFiles.seen(clean).getRGB(0, 0, 64, 48, null, 0, 64))
                .isEqualTo(SampleFiles.seen(plain).getRGB(0, 0, 64, 48, null, 0, 64));
    }

    @Test
    void aScreenshotKeepsNothingButThePicture() throws ImageProcessingException, IOException {
        byte[] telling = SampleFiles.tellingPng();
        assertThat(text(telling)).contains(SampleFiles.SECRET);

        CleanFile clean = CleanFile.of(telling).orElseThrow();

        assertThat(clean.format()).isEqualTo(CleanFile.Format.PNG);
        assertThat(clean.content()).isEqualTo(SampleFiles.plainPng());
        assertThat(names(clean.content())).containsExactly("File Type", "PNG-IHDR");
    }

    @Test
    void aFilmKeepsItsLengthAndItsContentAndNeitherPlaceNorTimeNorName() {
        byte[] telling = SampleFiles.tellingMp4();

        CleanFile clean = CleanFile.of(telling).orElseThrow();

        assertThat(clean.format()).isEqualTo(CleanFile.Format.MP4);
        assertThat(clean.content()).hasSameSizeAs(telling);
        assertThat(text(telling)).contains("+39.9075", SampleFiles.SECRET, "z\u00BB\u00CC\u00DD", "\u0015\u00C7");
        assertThat(text(clean.content()))
                .contains("the film itself", "U\u00C4")
                .doesNotContain("+39.9075", SampleFiles.SECRET, "z\u00BB\u00CC\u00DD", "\u0015\u00C7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "text", "sbtl", "tmcd"})
    void aFilmWithMoreThanPictureAndSoundIsNotCleaned(String track) {
        assertThat(CleanFile.of(SampleFiles.filmWithTrack(track))).isEmpty();
        assertThat(CleanFile.of(SampleFiles.filmWithTrack("soun"))).isPresent();
    }

    @Test
    void boxesWithinBoxesWithoutEndAreNotFollowed() {
        byte[] nested = SampleFiles.box("moov");
        for (int depth = 0; depth < 2_000; depth++) {
            nested = SampleFiles.box("moov", nested);
        }
        assertThat(CleanFile.of(SampleFiles.join(SampleFiles.box("ftyp", new byte[8]), nested)))
                .isEmpty();
    }

    @Test
    void whatIsOfAnotherFormatIsNotCleaned() {
        for (String start : new String[] {"", "%PDF-1.7\n", "PK\3\4", "RIFF....WEBP", "GIF89a", "ID3\3", "<svg>"}) {
            assertThat(CleanFile.of(start.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(start)
                    .isEmpty();
        }
    }

    @Test
    void whatBreaksOffIsNotCleaned() {
        for (byte[] whole : new byte[][] {SampleFiles.plainJpeg(), SampleFiles.plainPng()}) {
            for (int length = 0; length < whole.length; length++) {
                assertThat(CleanFile.of(Arrays.copyOf(whole, length)))
                        .as("the first %d bytes", length)
                        .isEmpty();
            }
        }
    }

    @Test
    void ofWhateverWasDamagedNothingIsLeftThatTells() {
        Random random = new Random(28);
        byte[][] files = {SampleFiles.tellingJpeg(), SampleFiles.tellingPng(), SampleFiles.tellingMp4()};
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = files[round % files.length].clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(CleanFile.of(damaged).map(clean -> text(clean.content())).orElse(""))
                    .doesNotContain(SampleFiles.SECRET);
        }
    }

    private static Metadata read(byte[] file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static Set<String> names(byte[] file) throws ImageProcessingException, IOException {
        Set<String> names = new TreeSet<>();
        for (Directory directory : read(file).getDirectories()) {
            names.add(directory.getName());
        }
        return names;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
