package io.fengyi.governance.open311;

import io.fengyi.http.InvalidValue;
import io.fengyi.media.MediaStore;
import io.fengyi.outbound.AddressNotAllowed;
import io.fengyi.outbound.OutboundCalls;
import io.fengyi.outbound.OutboundFailed;
import io.fengyi.outbound.OutboundReply;
import io.fengyi.outbound.OutboundRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Fetches what a {@code media_url} names; it is cleaned like any upload. */
@Component
class PhotoByLink {

    private static final String FIELD = "media_url";

    private final OutboundCalls calls;

    PhotoByLink(OutboundCalls calls) {
        this.calls = calls;
    }

    /** Fetched when it is opened, that is after everything else was found good. */
    Supplier<InputStream> photo(String url) {
        return () -> new ByteArrayInputStream(fetch(url));
    }

    private byte[] fetch(String url) {
        OutboundReply reply;
        try {
            reply = calls.call(OutboundRequest.get(url, MediaStore.MOST_BYTES));
        } catch (AddressNotAllowed refused) {
            throw new InvalidValue(FIELD, "address-not-allowed", FIELD + ": " + refused.getMessage()).causedBy(refused);
        } catch (OutboundFailed failed) {
            throw new InvalidValue(FIELD, "media-not-fetched", FIELD + ": " + failed.getMessage()).causedBy(failed);
        }
        if (!reply.isSuccess()) {
            throw new InvalidValue(FIELD, "media-not-fetched", FIELD + ": answered " + reply.status());
        }
        return reply.body();
    }
}
