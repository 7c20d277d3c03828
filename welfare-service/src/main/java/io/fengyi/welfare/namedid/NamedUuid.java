package io.fengyi.welfare.namedid;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Name-based UUIDs (RFC 9562, version 3): the same thing has the same UUID in every process and at any time. */
public final class NamedUuid {

    private NamedUuid() {}

    /** @param what for example {@code service}; one id of ours may stand for several things */
    public static String of(String what, String id) {
        return UUID.nameUUIDFromBytes(("urn:fengyi:" + what + ":" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
