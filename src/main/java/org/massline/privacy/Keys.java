package org.massline.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The keys of one bot: {@code keys/massline.keyset.json} in the folder for data, Google Tink keysets in JSON, readable by
 * its owner alone. Made on first use; without the file nobody can be recognized or reached any more.
 */
public final class Keys {
    private static final Configuration SEALING = AeadConfig2026.get();
    private static final Configuration HASHING = PrfConfig2026.get();

    private final KeysetHandle sealing;
    private final KeysetHandle hashing;
    private final Seal seal;
    private final Hasher hasher;

    private Keys(KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
        this.sealing = sealing;
        this.hashing = hashing;
        this.seal = new Seal(
                sealing.getPrimitive(SEALING, Aead.class), sealing.getPrimary().getId());
        Map<Integer, Prf> prfs = hashing.getPrimitive(HASHING, PrfSet.class).getPrfs();
        List<Prf> chain = new ArrayList<>();
        for (int index = 0; index < hashing.size(); index++) {
            chain.add(prfs.get(hashing.getAt(index).getId()));
        }
        this.hasher = new Hasher(chain);
    }

    public Seal seal() {
        return seal;
    }

    public Hasher hasher() {
        return hasher;
    }

    /** Whether new keys were made, and what the old ones sealed may still be somewhere. */
    public boolean isRotating() {
        return sealing.size() > 1;
    }

    /**
     * Begins a rotation: what is sealed from now on is sealed with a new key, and a new hash key hashes what the old ones hashed.
     * The old keys stay until {@link #finishRotation}. A rotation that was begun before goes on.
     *
     * @throws KeyFileProblem if the keys cannot be read or written; they are as they were
     */
    public static Keys beginRotation(Path data) {
        Path file = file(data);
        Keys keys = open(file);
        if (keys.isRotating()) {
            return keys;
        }
        try {
            KeysetHandle sealing = withNew(keys.sealing, PredefinedAeadParameters.AES256_GCM, SEALING);
            KeysetHandle hashing = withNew(keys.hashing, PredefinedPrfParameters.HMAC_SHA256_PRF, HASHING);
            replace(file, sealing, hashing);
            return new Keys(sealing, hashing);
        } catch (GeneralSecurityException failure) {
            throw KeyFileProblem.unusable(file, failure);
        }
    }

    /**
     * Nothing is sealed with the old key any more: it is forgotten.
     *
     * @throws KeyFileProblem if the keys cannot be read or written; they are as they were
     */
    public static Keys finishRotation(Path data) {
        Path file = file(data);
        Keys keys = open(file);
        try {
            KeysetHandle.Builder left = KeysetHandle.newBuilder(keys.sealing);
            for (int index = left.size() - 1; index >= 0; index--) {
                if (!left.getAt(index).isPrimary()) {
                    left.deleteAt(index);
                }
            }
            KeysetHandle sealing = left.setConfiguration(SEALING).build();
            replace(file, sealing, keys.hashing);
            return new Keys(sealing, keys.hashing);
        } catch (GeneralSecurityException failure) {
            throw KeyFileProblem.unusable(file, failure);
        }
    }

    /** Where it fails, the file has all keys that open anything; a backup's would lack the newest. */
    private static void replace(Path file, KeysetHandle sealing, KeysetHandle hashing) throws GeneralSecurityException {
        try {
            KeyFile.replace(file, serialized(sealing, hashing));
        } catch (IOException failure) {
            throw new KeyFileProblem(
                    "the key file " + file + " cannot be written anew: " + failure.getMessage()
                            + ". Leave it as it is, no other opens the database now; make room on the disk, check the"
                            + " rights of its folder, and run `massline keys rotate` again",
                    failure);
        }
    }

    /** At its end, and primary. */
    private static KeysetHandle withNew(KeysetHandle keyset, Parameters parameters, Configuration configuration)
            throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .setConfiguration(configuration)
                .build();
    }

    /** New keys, nowhere on disk before they are {@link #install installed}. */
    public static Keys brandNew() {
        try {
            return new Keys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, SEALING),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, HASHING));
        } catch (GeneralSecurityException failure) {
            throw new KeyFileProblem("no keys can be made: " + failure.getMessage(), failure);
        }
    }

    /**
     * Makes these the keys in this folder for data, on the disk when it returns.
     *
     * @throws KeyFileProblem if it cannot be done, or there are some already
     */
    public void install(Path data) {
        Path file = file(data);
        requireNone(file);
        try {
            KeyFile.make(file, serialized(sealing, hashing));
        } catch (IOException | GeneralSecurityException failure) {
            throw new KeyFileProblem(
                    "the key file " + file + " cannot be made: " + failure.getMessage()
                            + "; check the path and the folder's rights",
                    failure);
        }
    }

    /**
     * Asks whether the keys of this folder for data are lost.
     *
     * @throws KeyFileProblem if there is a key file, or it cannot be seen whether there is
     */
    public static void requireNone(Path file) {
        if (Files.notExists(file)) {
            return;
        }
        if (Files.exists(file)) {
            throw new KeyFileProblem(
                    "the key file " + file + " is there. If it belongs to another database, and the right one"
                            + " is lost for good, move it away first");
        }
        throw KeyFileProblem.unreachable(file, new AccessDeniedException(file.toString()));
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
        if (Files.notExists(file)) {
            throw new KeyFileProblem("the key file " + file
                    + " is missing. Put back the one that belongs to this database, from its backup");
        }
        try {
            return read(file);
        } catch (IOException | GeneralSecurityException failure) {
            throw KeyFileProblem.unusable(file, failure);
        }
    }

    /**
     * Copies a key file, readable by its owner alone; a copy that is there already stays.
     *
     * @throws KeyFileProblem if it cannot be done, or something else is there already
     */
    public static void copy(Path file, Path to) {
        open(file);
        if (Files.exists(to)) {
            if (areSame(file, to)) {
                // Readable by its owner alone, too, or this says so.
                open(to);
                return;
            }
            throw new KeyFileProblem(to + " is there already; choose another name for the copy of the keys");
        }
        try {
            KeyFile.make(to, Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new KeyFileProblem("the keys cannot be copied to " + to + ": " + failure.getMessage(), failure);
        }
    }

    /** Whether two key files hold the same. */
    public static boolean areSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException failure) {
            throw KeyFileProblem.unusable(other, failure);
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
            if (Files.notExists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException | GeneralSecurityException failure) {
            throw KeyFileProblem.unusable(file, failure);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        Keys made = brandNew();
        KeyFile.make(file, serialized(made.sealing, made.hashing));
    }

    private static byte[] serialized(KeysetHandle sealing, KeysetHandle hashing)
            throws IOException, GeneralSecurityException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode keysets = json.createObjectNode();
        keysets.set("sealing", tree(json, SEALING, sealing));
        keysets.set("hashing", tree(json, HASHING, hashing));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(keysets);
    }

    private static JsonNode tree(ObjectMapper json, Configuration configuration, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        return json.readTree(
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, configuration, InsecureSecretKeyAccess.get()));
    }

    private static Keys read(Path file) throws IOException, GeneralSecurityException {
        if (!KeyFile.isItsOwnersAlone(file)) {
            throw new KeyFileProblem("others may read the key file " + file + ": run  chmod 600 " + file);
        }
        JsonNode keysets;
        // Of bytes at hand Jackson would quote the first ones, which are keys.
        try (InputStream content = Files.newInputStream(file)) {
            keysets = new ObjectMapper().readTree(content);
        }
        if (keysets == null || !keysets.has("sealing") || !keysets.has("hashing")) {
            throw new KeyFileProblem("the key file " + file
                    + " is damaged. Put back the one that belongs to this database, from its backup");
        }
        return new Keys(keyset(keysets, "sealing", SEALING), keyset(keysets, "hashing", HASHING));
    }

    private static KeysetHandle keyset(JsonNode keysets, String name, Configuration configuration)
            throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keysets.get(name).toString(), configuration, InsecureSecretKeyAccess.get());
    }
}
