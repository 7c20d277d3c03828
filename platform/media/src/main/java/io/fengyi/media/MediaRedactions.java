package io.fengyi.media;

import io.fengyi.access.Caller;

/**
 * What the service that owns the records says and does when media are erased for good; a service with media has one
 * such bean. Without it nothing can be redacted over HTTP.
 */
public interface MediaRedactions {

    /** Throws ({@code NotFound} outside of the caller's data scope) unless this caller may erase it. */
    void check(Caller caller, Media media);

    /**
     * All sizes are gone: cut the reference and announce MediaRedacted on {@code {service}.media.v1}. Called again after
     * a crash, so it must do nothing the second time.
     */
    void redacted(Media media);
}
