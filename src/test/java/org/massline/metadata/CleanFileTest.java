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
    void aWebPictureKeepsNothingButThePicture() throws ImageProcessingException, IOException {
        byte[] telling = SampleFiles.tellingWebp();
        assertThat(names(telling)).contains("Exif IFD0", "XMP", "ICC Profile");
        assertThat(text(telling)).contains(SampleFiles.SECRET);

        CleanFile clean = CleanFile.of(telling).orElseThrow();

        assertThat(clean.format()).isEqualTo(CleanFile.Format.WEBP);
        assertThat(text(clean.content())).doesNotContain(SampleFiles.SECRET);
        assertThat(names(clean.content())).containsExactly("File Type", "WebP");
        // Only VP8X is more, which says that nothing but the picture is there.
        assertThat(text(clean.content())).endsWith(text(SampleFiles.plainWebp()).substring(12));
        assertThat(clean.content()).hasSize(SampleFiles.plainWebp().length + 18);
        assertThat(clean.content()[20]).isZero();
    }

    @Test
    void aWebPictureWithoutMetadataStaysAsItIs() {
        for (byte[] plain : new byte[][] {SampleFiles.plainWebp(), SampleFiles.movingWebp()}) {
            assertThat(CleanFile.of(plain).orElseThrow().content()).isEqualTo(plain);
        }
    }

    @Test
    void aFrameOfAWebPictureHoldsNothingButThePicture() {
        byte[] moving = SampleFiles.movingWebp();
        byte[] telling = SampleFiles.withinFrame("XMP ", SampleFiles.SECRET);
        assertThat(text(telling)).contains(SampleFiles.SECRET);
        assertThat(CleanFile.of(telling).orElseThrow().content()).isEqualTo(moving);
        assertThat(CleanFile.of(SampleFiles.withinFrame("ANMF", SampleFiles.SECRET))
                        .orElseThrow()
                        .content())
                .isEqualTo(moving);
    }

    @Test
    void whatIsOfAnotherFormatIsNotCleaned() {
        for (String start : new String[] {
            "", "%PDF-1.7\n", "PK\3\4", "RIFF....WEBP", "RIFF\4\0\0\0WEBP", "RIFF....AVI ", "GIF89a", "ID3\3", "<svg>"
        }) {
            assertThat(CleanFile.of(start.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(start)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xC2, 0xC4, 0xC9, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD})
    void underTheNameOfWhatAPictureNeedsNoWordsPass(int marker) {
        byte[] plain = SampleFiles.plainJpeg();
        byte[] segment = {(byte) 0xFF, (byte) marker, 0, 18};
        byte[] words = SampleFiles.SECRET.getBytes(StandardCharsets.ISO_8859_1);
        byte[] telling =
                SampleFilms.join(Arrays.copyOf(plain, 2), segment, words, Arrays.copyOfRange(plain, 2, plain.length));
        assertThat(CleanFile.of(telling)).isEmpty();
    }

    @Test
    void whatBreaksOffIsNotCleaned() {
        for (byte[] whole : new byte[][] {
            SampleFiles.plainJpeg(), SampleFiles.plainPng(), SampleFiles.plainWebp(), SampleFiles.movingWebp()
        }) {
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
        byte[][] files = {
            SampleFiles.tellingJpeg(), SampleFiles.tellingPng(), SampleFiles.tellingWebp(), SampleFilms.telling()
        };
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = files[round % files.length].clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(CleanFile.of(damaged).map(clean -> text(clean.content())).orElse(""))
                    .doesNotContain(SampleFiles.SECRET);
        }
    }

    @Test
    void fromOneOfManyMeasuresNothingGrows() {
        byte[] plain = SampleFiles.plainJpeg();
        byte[] jfif = Arrays.copyOfRange(plain, 2, 20);
        byte[] many =
                SampleFilms.join(Arrays.copyOf(plain, 20), jfif, jfif, Arrays.copyOfRange(plain, 20, plain.length));
        assertThat(CleanFile.of(many).orElseThrow().content()).isEqualTo(plain);
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
