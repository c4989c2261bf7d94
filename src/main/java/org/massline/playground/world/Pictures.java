package org.massline.playground.world;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Makes of a picture what Telegram makes of it: JPEGs of several sizes, without what a camera wrote into the file. (A
 * camera's rotation is lost with it.)
 */
public final class Pictures {
    /** Telegram's s, m and y. */
    private static final List<Integer> SIDES = List.of(90, 320, 1280);

    private static final int LARGEST_SIDES = 10_000;
    private static final int MOST_LENGTHY = 20;

    private Pictures() {}

    /** @return empty when the bytes are no picture */
    public static Optional<BufferedImage> read(byte[] bytes) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // What ImageIO says of bytes that only look like a picture.
            return Optional.empty();
        }
    }

    /** Whether Telegram takes it as a photo (Bot API, sendPhoto); others are sent as documents. */
    public static boolean hasPhotosShape(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int shortest = Math.min(picture.getWidth(), picture.getHeight());
        return longest + shortest <= LARGEST_SIDES && longest <= shortest * MOST_LENGTHY;
    }

    /** @return smallest first */
    public static List<StoredFile> develop(World world, BufferedImage picture) {
        List<StoredFile> sizes = new ArrayList<>();
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        for (int side : SIDES) {
            if (sizes.isEmpty() || side < longest || side == SIDES.getLast()) {
                BufferedImage scaled = scaled(picture, Math.min(1.0, (double) side / longest));
                StoredFile.Look look =
                        new StoredFile.Look(null, "image/jpeg", scaled.getWidth(), scaled.getHeight(), 0);
                sizes.add(world.keep(FileKind.PHOTO, jpeg(scaled), look));
            }
        }
        return sizes;
    }

    /** A plain picture, for those who have none at hand. */
    public static byte[] sample(int number) {
        BufferedImage picture = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.getHSBColor(number * 0.17f % 1, 0.35f, 0.75f));
        pen.fillRect(0, 0, 640, 420);
        pen.setColor(Color.getHSBColor((number * 0.17f + 0.5f) % 1, 0.3f, 0.95f));
        pen.fillOval(60 + number * 40 % 300, 60, 260, 260);
        pen.dispose();
        return jpeg(picture);
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
