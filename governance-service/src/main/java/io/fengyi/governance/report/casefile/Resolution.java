package io.fengyi.governance.report.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit's word that it is done.
 *
 * @param by account of the resolver, who may not verify
 * @param media photos taken afterwards
 * @param noPhotoReason needed when there is no photo
 */
public record Resolution(
        String by,
        List<String> media,
        @Nullable String note,
        @Nullable String noPhotoReason) {

    public Resolution {
        media = List.copyOf(media);
    }

    public Resolution without(Collection<String> photos) {
        List<String> kept = new ArrayList<>(media);
        kept.removeAll(photos);
        return new Resolution(by, kept, note, noPhotoReason);
    }
}
