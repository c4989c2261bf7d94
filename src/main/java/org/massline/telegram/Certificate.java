package org.massline.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificate that stands before the webhook, for Telegram to trust though nobody known has signed it (Bot API, setWebhook,
 * 'certificate'; "Using self-signed certificates").
 *
 * @param pem the public part alone
 */
@SuppressWarnings("ArrayRecordComponent") // Made here from a file, and changed nowhere.
public record Certificate(byte[] pem) {
    /** One certificate has some two thousand. */
    private static final long MOST_BYTES = 64 * 1024;

    /**
     * Reads it, and sees whether it is for this host.
     *
     * @throws UnusableCertificate naming what is wrong with it, and what to do
     */
    public static Certificate read(Path file, String host) throws UnusableCertificate {
        byte[] pem;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnusableCertificate("the file is too long for one certificate");
            }
            pem = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnusableCertificate("the file cannot be read; check its path and rights");
        }
        String text = new String(pem, StandardCharsets.US_ASCII);
        if (text.contains("PRIVATE KEY")) {
            throw new UnusableCertificate(
                    "a private key is in the file, which must never leave the proxy; give the certificate alone");
        }
        if (!text.contains("-----BEGIN CERTIFICATE-----")) {
            throw new UnusableCertificate("PEM is needed: a file that begins with -----BEGIN CERTIFICATE-----");
        }
        if (names(pem).stream().noneMatch(host::equalsIgnoreCase)) {
            throw new UnusableCertificate(
                    "it is not for " + host + "; make it with this name (openssl's -subj /CN=" + host + ")");
        }
        return new Certificate(pem);
    }

    /** Those for which it is: the subject's, which Telegram asks for, and the alternative ones. */
    private static List<String> names(byte[] pem) throws UnusableCertificate {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            Collection<List<?>> alternative = Optional.ofNullable(certificate.getSubjectAlternativeNames())
                    .orElse(List.of());
            Stream<String> subject = Stream.of(
                            certificate.getSubjectX500Principal().getName().split(","))
                    .filter(part -> part.toUpperCase(Locale.ROOT).startsWith("CN="))
                    .map(part -> part.substring("CN=".length()));
            return Stream.concat(subject, alternative.stream().map(name -> String.valueOf(name.get(1))))
                    .toList();
        } catch (CertificateException broken) {
            throw new UnusableCertificate("it is no X.509 certificate, or damaged");
        }
    }

    /** Nothing in it is secret, and nobody wants to read it. */
    @Override
    public String toString() {
        return "Certificate[" + pem.length + " bytes]";
    }
}
