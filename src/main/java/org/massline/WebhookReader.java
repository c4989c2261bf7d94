package org.massline;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.massline.telegram.BotAccess;
import org.massline.telegram.Certificate;
import org.massline.telegram.UnusableCertificate;

/** Where Telegram finds the program, as the settings say it. */
final class WebhookReader {
    /** Bot API, setWebhook; -1 is the port that https has by itself. */
    private static final Set<Integer> TELEGRAMS_PORTS = Set.of(-1, 443, 80, 88, 8443);

    private final SettingValues values;

    WebhookReader(SettingValues values) {
        this.values = values;
    }

    Settings.Webhook read(Settings.Mode mode) {
        Optional<URI> url = webhookUrl(mode);
        String file = values.text("webhook.certificate");
        Optional<Certificate> certificate =
                url.map(URI::getHost).filter(host -> !file.isEmpty()).flatMap(host -> certificate(file, host));
        return new Settings.Webhook(url, certificate, values.optional("webhook.secret", this::secret));
    }

    private Optional<Certificate> certificate(String file, String host) {
        try {
            return Optional.of(Certificate.read(Path.of(file), host));
        } catch (UnusableCertificate unusable) {
            values.problem("webhook.certificate", file, String.valueOf(unusable.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<URI> webhookUrl(Settings.Mode mode) {
        String path = "webhook.url";
        String given = values.text(path);
        if (given.isEmpty()) {
            if (mode == Settings.Mode.WEBHOOK) {
                values.problem(
                        path,
                        "",
                        "Telegram needs a public https address to call; without one set telegram.mode to polling");
            }
            return Optional.empty();
        }
        URI url = values.uri(path, given);
        String host = Optional.ofNullable(url.getHost()).orElse("");
        boolean loopback = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
        if (host.isEmpty() || !("https".equals(url.getScheme()) || (loopback && "http".equals(url.getScheme())))) {
            values.problem(
                    path,
                    given,
                    "the public address must be https, as https://massline.school.example; only loopback may be http");
        } else if (!Optional.ofNullable(url.getPath()).orElse("").matches("/?")) {
            values.problem(path, given, "leave out the path; Massline adds /telegram/webhook");
        } else if (!loopback && !TELEGRAMS_PORTS.contains(url.getPort()) && isTelegrams(values.text("telegram.api"))) {
            values.problem(path, given, "Telegram calls only the ports 443, 80, 88 and 8443");
        }
        return Optional.of(url);
    }

    /** A Bot API server of the school's own calls any port. */
    private static boolean isTelegrams(String api) {
        return api.startsWith(BotAccess.PUBLIC_API.toString());
    }

    private String secret(String given) {
        if (!given.matches("[A-Za-z0-9_-]{1,256}")) {
            values.problem(
                    "webhook.secret",
                    SettingValues.HIDDEN,
                    "1 to 256 of A-Z, a-z, 0-9, _ and -; leave it empty and one is made");
        }
        return given;
    }
}
