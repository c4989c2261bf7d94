package org.massline.inbox;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What stands on every answer, of Jetty's own, too; a page sets its own policy in its place. Put into bytes once. */
final class StrictHeaders extends Handler.Wrapper {
    private static final List<HttpField> FIELDS = List.of(
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"));

    StrictHeaders(Handler next) {
        super(next);
    }

    static void on(Response response) {
        FIELDS.forEach(response.getHeaders()::put);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        on(response);
        return super.handle(request, response, callback);
    }
}
