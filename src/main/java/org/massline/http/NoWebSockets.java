package org.massline.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands on what asks for a WebSocket as the plain request that it is besides: no server of the program has one.
 *
 * <p>Javalin 7 sends whatever carries one header past all routes, and past what they refuse, and makes a session for it, which Jetty
 * keeps until the program ends ({@code JavalinJettyServlet.service}, {@code UpgradeRequestData}): so a stranger could fill the memory.
 */
public final class NoWebSockets extends Handler.Wrapper {
    private static final String HEADER = "Sec-WebSocket-Version";

    /** Before that one. */
    public NoWebSockets(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request.getHeaders().contains(HEADER) ? new Plain(request) : request, response, callback);
    }

    /** A request without that header. */
    private static final class Plain extends Request.Wrapper {
        private final HttpFields headers;

        Plain(Request asked) {
            super(asked);
            headers = HttpFields.build(asked.getHeaders()).remove(HEADER).asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
