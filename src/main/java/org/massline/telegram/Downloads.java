package org.massline.telegram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.massline.chat.Attachment;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Fetches files that people sent: {@code getFile}, then {@code /file/bot<token>/<file_path>} (Bot API, 'getFile'). telegrambots
 * knows Telegram's own address only, so the second call is made here.
 *
 * <p>One attempt, into memory, never onto the disk. Safe for use by any thread; it blocks for at most two minutes.
 */
public final class Downloads {
    private static final long MOST_BYTES = Attachment.File.MOST_FETCHED_BYTES;

    private static final int PIECE = 16_384;

    private final BotApi api;

    public Downloads(BotApi api) {
        this.api = api;
    }

    public Download fetch(String fileId) {
        try {
            String path = api.client().execute(new GetFile(fileId)).getFilePath();
            return path == null || path.isBlank() ? new Download.Unavailable() : download(path);
        } catch (TelegramApiException exception) {
            return failed(Fault.of(exception));
        }
    }

    /** A 400 says that it is too large, or 'wrong file_id or the file is temporarily unavailable', which may pass. */
    private static Download failed(Fault fault) {
        if (fault instanceof Fault.Refusal refusal && refusal.code() == 400 && !refusal.says("too big")) {
            return new Download.Later(new Delivery.Failed(Delivery.Trouble.FILE));
        }
        return switch (Sender.delivery(fault)) {
            case Delivery.Failed failed -> new Download.Later(failed);
            case Delivery.RetryAfter retryAfter -> new Download.Later(retryAfter);
            case Delivery.Sent _,
                    Delivery.Partly _,
                    Delivery.Unchanged _,
                    Delivery.Unreachable _,
                    Delivery.Moved _,
                    Delivery.Refused _ -> new Download.Unavailable();
        };
    }

    private Download download(String path) {
        BotAccess access = api.access();
        HttpUrl url = new HttpUrl.Builder()
                .scheme(access.api().getScheme())
                .host(access.api().getHost())
                .port(access.port())
                .addPathSegment("file")
                .addPathSegment("bot" + access.token())
                .addPathSegments(path)
                .build();
        try (Response response =
                api.http().newCall(new Request.Builder().url(url).build()).execute()) {
            if (response.code() == 404 || response.code() == 400) {
                // The next attempt asks for its path anew.
                return new Download.Later(new Delivery.Failed(Delivery.Trouble.FILE));
            }
            ResponseBody body = response.body();
            return response.isSuccessful() && body != null
                    ? bytes(body.byteStream(), body.contentLength())
                            .<Download>map(Download.Fetched::new)
                            .orElseGet(Download.Unavailable::new)
                    : new Download.Later(new Delivery.Failed(Delivery.Trouble.SERVER));
        } catch (IOException brokenOff) {
            // The connection is there: over it the path was told a moment ago. This file does not come over it, or not
            // in time.
            return new Download.Later(new Delivery.Failed(Delivery.Trouble.SERVER));
        }
    }

    /**
     * Whatever length was announced, no more is read than may be.
     *
     * @param announced as much room is made at once, since what grows takes three times as much; below 0 if nothing was announced
     */
    private static Optional<byte[]> bytes(InputStream in, long announced) throws IOException {
        var out = new ByteArrayOutputStream(Math.clamp(announced, PIECE, (int) MOST_BYTES));
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            if (out.size() > MOST_BYTES) {
                return Optional.empty();
            }
        }
        return Optional.of(out.toByteArray());
    }
}
