package io.fengyi.learning.attachment;

import io.fengyi.access.Caller;
import io.fengyi.media.Media;

/** The media of one feature; a bean of it. */
public interface AttachedMedia {

    /** Type prefix of the records that own them, e.g. {@code crs}. */
    String ownerPrefix();

    /** Throws {@code NotFound} unless this caller may erase it. */
    void check(Caller caller, Media media);

    /** All sizes are gone: cut the reference and announce it; a second time changes nothing. */
    void redacted(Media media);
}
