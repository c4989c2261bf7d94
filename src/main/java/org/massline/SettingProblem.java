package org.massline;

/**
 * A setting that will not do.
 *
 * @param path such as {@code massline.http.port}
 * @param value as given, or {@code ***} for a secret and for what is no setting
 * @param reason the rule it breaks, and what to do
 */
public record SettingProblem(String path, String value, String reason) {
    /** One line for a person: how the setting is called in the environment stands with it. */
    public String line() {
        return path + " (" + environmentName(path) + ") is '" + value + "': " + reason;
    }

    /** {@code MASSLINE_} and the path in capitals: {@code massline.telegram.token} is {@code MASSLINE_TELEGRAM_TOKEN}. */
    static String environmentName(String path) {
        return path.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
