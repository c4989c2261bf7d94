package org.massline.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Lets only answers of a Bot API reach telegrambots, which gives the same exception for a proxy's error page and for a
 * sent message whose description it cannot read. The first must be tried again, the second never.
 */
final class AnswerCheck implements Interceptor {
    private final Standing standing;

    AnswerCheck(Standing standing) {
        this.standing = standing;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean isFile = chain.request().url().pathSegments().getFirst().equals("file");
        if (isFile && response.isSuccessful()) {
            return response;
        }
        boolean good = false;
        try {
            ResponseBody body = response.body();
            good = body != null && isBotApiAnswer(body);
        } finally {
            if (!good) {
                response.close();
            }
        }
        if (!good) {
            throw new StrangeAnswer(response.code());
        }
        // Not of a file: one that is gone is a 404, too.
        if (!isFile) {
            standing.answered(response.code(), response.headers().getInstant("Date"));
        }
        return response;
    }

    /** Looks for {@code "ok"}, which every Bot API server writes first, without taking anything from the body. */
    private boolean isBotApiAnswer(ResponseBody body) throws IOException {
        try (BufferedSource copy = body.source().peek();
                JsonParser parser = Json.FACTORY.createParser(copy.inputStream())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean ok = parser.currentName().equals("ok");
                JsonToken value = parser.nextToken();
                if (ok) {
                    return value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE;
                }
                parser.skipChildren();
            }
            return false;
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }
}
