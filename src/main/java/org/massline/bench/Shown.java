package org.massline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A message of the bot's as a person sees it.
 *
 * @param text a JSON string, as the bot wrote it
 * @param markup a JSON object, as the bot wrote it; empty if there are no buttons
 */
record Shown(int messageId, String text, String markup) {
    private static final JsonFactory JSON = new JsonFactory();

    /** A button of the bot's. */
    record Button(String label, String data) {}

    /** The first button whose label fits. */
    Optional<Button> button(Predicate<String> label) {
        return rows().stream()
                .flatMap(List::stream)
                .filter(button -> label.test(button.label()))
                .findFirst();
    }

    /** The buttons, row by row; those that lead to a page have no data and are left out. */
    List<List<Button>> rows() {
        List<List<Button>> rows = new ArrayList<>();
        if (markup.isEmpty()) {
            return rows;
        }
        try (JsonParser json = JSON.createParser(markup)) {
            String label = "";
            String data = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY && json.currentName() == null) {
                    rows.add(new ArrayList<>());
                } else if (token == JsonToken.VALUE_STRING && "text".equals(json.currentName())) {
                    label = json.getText();
                } else if (token == JsonToken.VALUE_STRING && "callback_data".equals(json.currentName())) {
                    data = json.getText();
                } else if (token == JsonToken.END_OBJECT && !data.isEmpty()) {
                    rows.getLast().add(new Button(label, data));
                    data = "";
                }
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException("the bot's buttons are no JSON", malformed);
        }
        return rows;
    }
}
