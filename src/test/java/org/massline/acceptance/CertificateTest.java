package org.massline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massline.InvalidSettings;
import org.massline.Settings;
import org.massline.telegram.Certificate;

/** A school that signs its proxy's certificate itself gives it to Telegram. */
class CertificateTest {
    @TempDir
    Path folder;

    private Path certificate;

    @BeforeEach
    void sign() throws Exception {
        Path keys = folder.resolve("proxy.p12");
        certificate = folder.resolve("proxy.pem");
        keytool("-genkeypair", "-keystore", keys.toString(), "-dname", "CN=massline.school.example,O=A School");
        keytool("-exportcert", "-rfc", "-keystore", keys.toString(), "-file", certificate.toString());
    }

    @Test
    void itIsReadFromItsFileAsItIs() throws Exception {
        Settings settings = settings(Map.of());
        assertThat(settings.webhook().certificate().map(Certificate::pem))
                .hasValueSatisfying(pem -> assertThat(pem).isEqualTo(bytes(certificate)));
    }

    @Test
    void telegramGetsItWithTheAddress() throws Exception {
        Path ours = folder.resolve("ours.pem");
        Path keys = folder.resolve("ours.p12");
        keytool("-genkeypair", "-keystore", keys.toString(), "-dname", "CN=127.0.0.1");
        keytool("-exportcert", "-rfc", "-keystore", keys.toString(), "-file", ours.toString());
        try (RunningTown town = new RunningTown(folder, Map.of("MASSLINE_WEBHOOK_CERTIFICATE", ours.toString()))) {
            town.playground().town().person("amy").starts();
            town.playground().town().person("amy").awaits("suggestion box");
            assertThat(town.playground().calls("setWebhook"))
                    .isNotEmpty()
                    .allSatisfy(call -> assertThat(call.toString()).contains("certificate"));
        }
        try (RunningTown town = new RunningTown(folder)) {
            town.playground().awaitQuiet();
            assertThat(town.playground().calls("setWebhook"))
                    .allSatisfy(call -> assertThat(call.toString()).doesNotContain("certificate"));
        }
    }

    @Test
    void whatWillNotDoIsSaidAtTheStart() throws Exception {
        refused(Map.of("MASSLINE_WEBHOOK_URL", "https://other.school.example"), "it is not for other.school.example");
        refused(
                Map.of(
                        "MASSLINE_WEBHOOK_CERTIFICATE",
                        folder.resolve("none.pem").toString()),
                "cannot be read");
        Path file = folder.resolve("wrong.pem");
        Map<String, String> wrong = Map.of("MASSLINE_WEBHOOK_CERTIFICATE", file.toString());
        Files.writeString(file, Files.readString(certificate) + "-----BEGIN PRIVATE KEY-----\n");
        refused(wrong, "must never leave the proxy");
        Files.writeString(file, "hello");
        refused(wrong, "PEM is needed");
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        refused(wrong, "no X.509 certificate");
        Files.write(file, new byte[100_000]);
        refused(wrong, "too long");
        refused(Map.of("MASSLINE_WEBHOOK_URL", "https://massline.school.example:9443"), "443, 80, 88 and 8443");
    }

    private void refused(Map<String, String> more, String reason) {
        assertThatThrownBy(() -> settings(more))
                .isInstanceOfSatisfying(
                        InvalidSettings.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.line()).contains(reason)));
    }

    private Settings settings(Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "MASSLINE_TELEGRAM_TOKEN", "1:none",
                "MASSLINE_WEBHOOK_URL", "https://massline.school.example",
                "MASSLINE_WEBHOOK_CERTIFICATE", certificate.toString()));
        environment.putAll(more);
        return Settings.read(Optional.empty(), environment);
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> usual = List.of("-alias", "proxy", "-storepass", "changeit", "-keyalg", "EC", "-noprompt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        builder.command().addAll(List.of(arguments));
        builder.command().addAll(arguments[0].equals("-exportcert") ? usual.subList(0, 4) : usual.subList(0, 6));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
