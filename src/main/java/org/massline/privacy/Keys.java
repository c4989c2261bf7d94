package org.massline.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of one bot: {@code keys/massline.keyset.json} in the folder for data, Google Tink keysets in JSON, readable by
 * its owner alone. Made on first use; without the file nobody can be recognized or reached any more.
 */
public final class Keys {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private static final Configuration SEALING = AeadConfig2026.get();
    private static final Configuration HASHING = PrfConfig2026.get();

    private final Seal seal;
    private final Hasher hasher;

    private Keys(Seal seal, Hasher hasher) {
        this.seal = seal;
        this.hasher = hasher;
    }

    public Seal seal() {
        return seal;
    }

    public Hasher hasher() {
        return hasher;
    }

    /** Where the keys of a bot with this folder for data are. */
    public static Path file(Path data) {
        return data.resolve("keys").resolve("massline.keyset.json");
    }

    /**
     * The keys in this file.
     *
     * @throws KeyFileProblem if it is missing, cannot be read or understood, or others may read it
     */
    public static Keys open(Path file) {
        if (!Files.exists(file)) {
            throw new KeyFileProblem("the key file " + file
                    + " is missing. Put back the one that belongs to this database, from its backup");
        }
        try {
            return read(file);
        } catch (IOException | GeneralSecurityException failure) {
            throw unusable(file, failure);
        }
    }

    /**
     * Copies a key file, readable by its owner alone.
     *
     * @throws KeyFileProblem if it cannot be done, or something is there already
     */
    public static void copy(Path file, Path to) {
        open(file);
        if (Files.exists(to)) {
            throw new KeyFileProblem(to + " is there already; choose another name for the copy of the keys");
        }
        try {
            write(to.toAbsolutePath().normalize(), Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new KeyFileProblem("the keys cannot be copied to " + to + ": " + failure.getMessage(), failure);
        }
    }

    /** Whether two key files hold the same. */
    public static boolean areSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException failure) {
            throw unusable(other, failure);
        }
    }

    /**
     * The keys in this folder for data, made now if there are none.
     *
     * @throws KeyFileProblem if they cannot be made, read or understood, or others may read them
     */
    public static Keys openOrMake(Path data) {
        Path file = file(data);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException | GeneralSecurityException failure) {
            throw unusable(file, failure);
        }
    }

    private static KeyFileProblem unusable(Path file, Exception failure) {
        return new KeyFileProblem(
                "the key file " + file + " cannot be used: " + failure.getMessage()
                        + ". Put back the one that belongs to this database, from its backup",
                failure);
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode keysets = json.createObjectNode();
        keysets.set(
                "sealing",
                fresh(json, SEALING, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, SEALING)));
        keysets.set(
                "hashing",
                fresh(json, HASHING, KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, HASHING)));
        write(
                file.toAbsolutePath().normalize(),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(keysets));
    }

    /**
     * Written beside and linked, so that a crash never leaves half a key file, and a second process keeps the first one's. On
     * the disk before the first row is sealed: rows outlive a loss of power, and so must their keys.
     */
    private static void write(Path file, byte[] keysets) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder.resolveSibling(""));
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, rights(posix, OWNER_FOLDER));
        }
        Path whole = Files.createTempFile(folder, "new", ".json", rights(posix, OWNER));
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(keysets);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            place(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Unlike a move, a link never replaces what another process placed there in the meantime. */
    private static void place(Path whole, Path file) throws IOException {
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            LOG.info("another process made the keys just now; they are used");
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            LOG.debug("no links here ({})", withoutLinks.getClass().getSimpleName());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static FileAttribute<?>[] rights(boolean posix, Set<PosixFilePermission> rights) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    private static JsonNode fresh(ObjectMapper json, Configuration configuration, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        return json.readTree(
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get()));
    }

    private static Keys read(Path file) throws IOException, GeneralSecurityException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new KeyFileProblem("others may read the key file " + file + ": run  chmod 600 " + file);
        }
        JsonNode keysets = new ObjectMapper().readTree(file.toFile());
        if (keysets == null || !keysets.has("sealing") || !keysets.has("hashing")) {
            throw new KeyFileProblem("the key file " + file
                    + " is damaged. Put back the one that belongs to this database, from its backup");
        }
        Aead sealing = keyset(keysets, "sealing", SEALING).getPrimitive(SEALING, Aead.class);
        PrfSet hashing = keyset(keysets, "hashing", HASHING).getPrimitive(HASHING, PrfSet.class);
        return new Keys(new Seal(sealing), new Hasher(hashing));
    }

    private static KeysetHandle keyset(JsonNode keysets, String name, Configuration configuration)
            throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keysets.get(name).toString(), configuration, InsecureSecretKeyAccess.get());
    }
}
