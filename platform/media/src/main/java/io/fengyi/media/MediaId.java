package io.fengyi.media;

import io.fengyi.store.Ids;

/** Names one upload in all its sizes ({@code med_…}). It may be guessed, so it opens nothing by itself: links are signed. */
public record MediaId(String value) {

    private static final String PREFIX = "med";

    static MediaId next() {
        return new MediaId(Ids.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
