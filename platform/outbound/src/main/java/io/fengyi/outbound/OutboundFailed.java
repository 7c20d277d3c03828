package io.fengyi.outbound;

import org.jspecify.annotations.Nullable;

/** The other side did not answer, not in time, or with too much. */
public final class OutboundFailed extends RuntimeException {

    OutboundFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
