package org.massline.playground.botapi;

import java.util.Map;

/** Telegram's words where they do not follow from a parameter's name. */
final class Wording {
    private static final Map<String, String> MISSING = Map.of(
            "text", "message text is empty",
            "message_id", "message identifier is not specified",
            "callback_query_id", "query is too old and response timeout expired or query ID is invalid",
            "file_id", "file_id not specified",
            "latitude", "latitude is empty",
            "photo", "there is no photo in the request",
            "document", "there is no document in the request",
            "voice", "there is no voice in the request",
            "video", "there is no video in the request",
            "audio", "there is no audio in the request");

    private static final Map<String, String> BAD = Map.of(
            "callback_data", "BUTTON_DATA_INVALID",
            "secret_token", "secret token is too long",
            "parse_mode", "unsupported parse_mode",
            "emoji", "REACTION_INVALID",
            "command", "BOT_COMMAND_INVALID",
            "message_ids", "too many message identifiers specified",
            "action", "wrong parameter action in request");

    private Wording() {}

    static String missing(String method, String parameter) {
        if (method.equals("sendMediaGroup") && parameter.equals("media")) {
            return "there are no messages to send";
        }
        return MISSING.getOrDefault(parameter, parameter + " is empty");
    }

    /** @param owner the method or the type */
    static String tooLong(String owner, String field) {
        if (owner.equals("answerCallbackQuery") && field.equals("text")) {
            return "MESSAGE_TOO_LONG";
        }
        if (owner.equals("BotCommand") && field.equals("description")) {
            return "BOT_COMMAND_DESCRIPTION_INVALID";
        }
        return BAD.getOrDefault(field, field + " is too long");
    }

    static String notListed(String field, String value) {
        return BAD.getOrDefault(field, "unsupported " + field + " \"" + value + "\"");
    }

    static String wrongType(String field, String type) {
        return isSimple(type) ? field + " must be of type " + type : "can't parse " + field + " JSON object";
    }

    private static boolean isSimple(String type) {
        return type.equals("Integer") || type.equals("String") || type.equals("Boolean") || type.equals("Float");
    }
}
