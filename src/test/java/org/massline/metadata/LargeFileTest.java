package org.massline.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.chat.Attachment;
import org.massline.chat.Bytes;
import org.massline.testing.Launcher;

/** The largest file that Telegram gives out is cleaned within the heap that the launcher sets, beside a bot that is at work. */
class LargeFileTest {
    private static final int SECONDS = 60;

    /** What a bot holds under load. */
    private static final int BESIDE_MIB = 30;

    @Test
    void theLargestIsCleanedWithinTheLaunchersHeap(@TempDir Path folder) throws Exception {
        byte[] picture = noise();
        assertThat(picture.length)
                .isBetween((int) (Attachment.File.MOST_FETCHED_BYTES * 0.95), (int) Attachment.File.MOST_FETCHED_BYTES);
        Path file = Files.write(folder.resolve("noise.png"), picture);

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Launcher.options());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Cleaning.class.getName(), file.toString()));
        Process cleaning = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(cleaning.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(cleaning.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(said).startsWith("PNG, ");
        assertThat(cleaning.exitValue()).isZero();
    }

    /** Which no compression makes smaller. */
    private static byte[] noise() throws IOException {
        BufferedImage image = new BufferedImage(2600, 2500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** What the bot does with a file, in a process of its own. */
    static final class Cleaning {
        private Cleaning() {}

        public static void main(String[] arguments) throws IOException {
            List<byte[]> beside = new ArrayList<>();
            for (int mebibyte = 0; mebibyte < BESIDE_MIB; mebibyte++) {
                beside.add(new byte[1 << 20]);
            }
            byte[] fetched = Files.readAllBytes(Path.of(arguments[0]));
            CleanFile clean = CleanFile.of(fetched).orElseThrow();
            byte[] body = Bytes.handedOver(clean.content()).stream().readAllBytes();
            System.out.println(clean.format() + ", " + body.length + " bytes beside " + beside.size() + " MiB");
        }
    }
}
