package org.massline.playground;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;

/** Whoever sends a request: pages of the wide world must not reach the playground through somebody's browser. */
public final class Caller {
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What a browser says of an address that somebody typed. */
    private static final String TYPED = "none";

    private Caller() {}

    /** Whether the request came by a name of this machine, and by none of somebody's own that leads here (DNS rebinding). */
    public static boolean usesLocalName(Context context) {
        return LOCAL_NAMES.contains(hostOf("http://" + context.host()));
    }

    /** Whether a page sends the request, of whatever site; programs never say so. */
    public static boolean isPage(Context context) {
        String site = context.header("Sec-Fetch-Site");
        return context.header("Origin") != null || (site != null && !site.equals(TYPED));
    }

    private static String hostOf(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
