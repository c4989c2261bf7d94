package org.massline.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.Arrays;
import org.massline.model.ReceiptCode;

/**
 * All that is stored of a receipt code's secret: a slow hash, Argon2id (RFC 9106), by Bouncy Castle. It needs no key, so that a
 * code outlives lost ones.
 *
 * <p>OWASP's Password Storage Cheat Sheet (2024) asks for 19 MiB, two passes and one lane at least. Nobody guesses 105 random
 * bits however fast they hash, so that is enough. On a machine of two cores that had much else to do, one took 65 to 200 ms.
 *
 * <p>Written as the Argon2 reference does, with its cost and salt: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}. So the
 * cost can be raised, and codes made before are still known.
 */
public final class ReceiptHash {
    /** RFC 9106, section 3.1: 16 bytes are recommended. */
    public static final int SALT_BYTES = 16;

    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Pattern STORED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)" + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private ReceiptHash() {}

    /**
     * The hash to be stored.
     *
     * @param salt {@value #SALT_BYTES} random bytes
     */
    public static String of(ReceiptCode code, byte[] salt) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has 16 bytes, not " + salt.length);
        }
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash(code, salt, KIB, PASSES, LANES));
    }

    /**
     * Whether this code belongs to what is stored.
     *
     * @throws IllegalArgumentException if no such hash was ever stored
     */
    public static boolean matches(ReceiptCode code, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no hash of a receipt is stored like that");
        }
        byte[] hash = hash(
                code,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return Arrays.constantTimeAreEqual(hash, Base64.getDecoder().decode(parts.group(5)));
    }

    private static byte[] hash(ReceiptCode code, byte[] salt, int kib, int passes, int lanes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon2.generateBytes((code.found() + code.secret()).getBytes(StandardCharsets.US_ASCII), hash);
        return hash;
    }
}
