package org.massline.effect;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fonts that the machine has. A server often has none for Chinese, and a small container none at all: then there is nothing to
 * draw a letter with, and that has to be known before.
 */
final class PictureFonts {
    /** Those that are made for simplified Chinese, and have Latin letters that go with it: of Linux, macOS and Windows. */
    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback",
            "PingFang SC",
            "Microsoft YaHei");

    private PictureFonts() {}

    /**
     * A font that has every letter of these words.
     *
     * @return empty if the machine has none
     */
    static Optional<Font> having(String words) {
        return usual(words)
                .or(() -> Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getAllFonts())
                        .filter(font -> has(font, words))
                        .findFirst())
                .map(font -> font.deriveFont(Font.PLAIN));
    }

    private static Optional<Font> usual(String words) {
        boolean chinese = words.codePoints().anyMatch(Character::isIdeographic);
        Stream<String> names = chinese ? CHINESE.stream() : Stream.of(Font.SANS_SERIF);
        return names.map(name -> new Font(name, Font.PLAIN, 1))
                // A name that the machine does not know gives another font.
                .filter(font -> !chinese || CHINESE.contains(font.getFamily()))
                .filter(font -> has(font, words))
                .findFirst();
    }

    private static boolean has(Font font, String words) {
        return font.canDisplayUpTo(words) < 0;
    }
}
