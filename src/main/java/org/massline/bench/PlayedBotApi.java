package org.massline.bench;

import java.nio.ByteBuffer;

/** What the Bot API answers: messages whole, as Telegram's own server does, and to everything else as little as it does. */
final class PlayedBotApi {
    static final String TOKEN = "123456:bench";

    private static final String BOT =
            "{\"id\":123456,\"is_bot\":true,\"first_name\":\"Massline\",\"username\":\"massline_bench_bot\"}";
    /** 2026-11-23; no figure depends on it. */
    private static final long DATE = 1_795_392_000L;

    private int lastMessageId = 1000;

    /** What is in the chat when the call is done. */
    Shown shown(ApiCall call) {
        int id = call.messageId() == 0 ? ++lastMessageId : call.messageId();
        return new Shown(id, call.text(), call.markup());
    }

    /** A number for a message that a person sends. */
    int nextMessageId() {
        return ++lastMessageId;
    }

    /** The bot's message as it stands in an answer or in an update. */
    static void message(Bytes json, Person person, Shown shown) {
        json.add("{\"message_id\":").add(shown.messageId()).add(",\"from\":").add(BOT);
        json.add(",\"chat\":").add(person.chat()).add(",\"date\":").add(DATE);
        json.add(",\"text\":").add(shown.text());
        if (!shown.markup().isEmpty()) {
            json.add(",\"reply_markup\":").add(shown.markup());
        }
        json.add("}");
    }

    ByteBuffer answerTo(Person person, Shown shown) {
        Bytes json = new Bytes().add("{\"ok\":true,\"result\":");
        message(json, person, shown);
        return http(json.add("}").toArray());
    }

    /** The answer to a call that shows none of the people who wait a message. */
    ByteBuffer answerTo(ApiCall call) {
        if (call.method().equals("sendphoto") || call.method().equals("senddocument")) {
            return file(call.chat());
        }
        return http(new Bytes()
                .add("{\"ok\":true,\"result\":")
                .add(
                        switch (call.method()) {
                            case "getme" -> BOT;
                            case "getmycommands" -> "[]";
                            case "getmydescription" -> "{\"description\":\"\"}";
                            case "getmyshortdescription" -> "{\"short_description\":\"\"}";
                            case "getwebhookinfo" ->
                                "{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}";
                            default -> "true";
                        })
                .add("}")
                .toArray());
    }

    /** The bot reads of it that it is a message; which file is nobody's business here. */
    private ByteBuffer file(long chat) {
        return http(new Bytes()
                .add("{\"ok\":true,\"result\":{\"message_id\":")
                .add(++lastMessageId)
                .add(",\"from\":")
                .add(BOT)
                .add(",\"chat\":{\"id\":")
                .add(chat)
                .add(",\"type\":\"private\"},\"date\":")
                .add(DATE)
                .add("}}")
                .toArray());
    }

    private static ByteBuffer http(byte[] body) {
        return new Bytes()
                .add("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ")
                .add(body.length)
                .add("\r\n\r\n")
                .add(body)
                .toBuffer();
    }
}
