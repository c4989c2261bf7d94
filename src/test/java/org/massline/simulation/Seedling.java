package org.massline.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.massline.privacy.Keys;
import org.massline.store.Store;
import org.massline.store.StoreSettings;

/** An empty database and its keys, made once and copied. The keys are always the same: in their order people stand in tables. */
final class Seedling {
    /** Keys that everybody may know, as Tink writes them: each is the bytes from 0 to 31. */
    private static final String KEYS = """
        {"sealing":{"primaryKeyId":1,"key":[{"keyData":{
        "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",
        "value":"GiAAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHw==",
        "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":1,"outputPrefixType":"TINK"}]},
        "hashing":{"primaryKeyId":2,"key":[{"keyData":{
        "typeUrl":"type.googleapis.com/google.crypto.tink.HmacPrfKey",
        "value":"EgIIAxogAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":2,"outputPrefixType":"RAW"}]}}
        """;

    private static final String DATABASE = "massline.db";

    private final Path folder;

    /** @param folder where it is made; kept by the caller */
    Seedling(Path folder) {
        this.folder = folder;
        plant(folder);
        Store.open(new StoreSettings("jdbc:sqlite:" + folder.resolve(DATABASE), "", ""), Keys.open(Keys.file(folder)))
                .close();
    }

    /** Puts the keys into a folder for data, and returns them. */
    Keys plant(Path data) {
        Path file = Keys.file(data);
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, KEYS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Keys.open(file);
    }

    /** A folder with the database in it. */
    Path database(Path where) {
        try {
            Path made = Files.createTempDirectory(where, "disk-");
            Files.copy(folder.resolve(DATABASE), made.resolve(DATABASE));
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
