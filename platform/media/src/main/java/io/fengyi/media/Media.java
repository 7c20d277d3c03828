package io.fengyi.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one upload; its bytes are read with {@link MediaStore#open}.
 *
 * @param contentType of what is kept, which may differ from what was sent
 * @param width pixels of {@link MediaSize#ORIGINAL}; 0 for a document
 * @param sha256 of the bytes as they were sent, in lower-case hex: the same file again has the same hash
 * @param ownerRef what uses it, e.g. {@code rpt_0HZ8K3QF5S1RM}; null for at most 24 hours
 * @param open true for P0 media, which anybody may read without a signature
 */
public record Media(
        MediaId id,
        String contentType,
        int width,
        int height,
        String sha256,
        Uploader uploader,
        @Nullable String ownerRef,
        boolean open,
        State state,
        Instant createdAt) {

    /** Uploaded, used by its owner, or on its way out. */
    public enum State {
        UNUSED,
        USED,
        /** Unused for too long; its bytes are being deleted, its record follows. */
        EXPIRED,
        /** Its bytes are being deleted and its owner is being told. */
        REDACTING,
        REDACTED
    }

    public boolean isReadable() {
        return state == State.UNUSED || state == State.USED;
    }
}
