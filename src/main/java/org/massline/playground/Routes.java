package org.massline.playground;

import io.javalin.config.RoutesConfig;

/** A part of the playground that answers HTTP requests. */
public interface Routes {
    void addTo(RoutesConfig routes);
}
