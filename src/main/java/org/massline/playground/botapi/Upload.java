package org.massline.playground.botapi;

import org.jspecify.annotations.Nullable;

/** A file in a multipart request; never compared. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(
        byte[] bytes, String fileName, @Nullable String contentType) {}
