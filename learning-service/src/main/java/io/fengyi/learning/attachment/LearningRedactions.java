package io.fengyi.learning.attachment;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.media.Media;
import io.fengyi.media.MediaRedactions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands the erasure of a file to the feature whose record owns it; what nobody owns yet, staff may erase. */
@Component
class LearningRedactions implements MediaRedactions {

    private final List<AttachedMedia> features;

    LearningRedactions(List<AttachedMedia> features) {
        this.features = List.copyOf(features);
    }

    @Override
    public void check(Caller caller, Media media) {
        if (!caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS)) {
            throw new NotFound("media", media.id());
        }
        featureOf(media).ifPresent(feature -> feature.check(caller, media));
    }

    @Override
    public void redacted(Media media) {
        featureOf(media).ifPresent(feature -> feature.redacted(media));
    }

    private Optional<AttachedMedia> featureOf(Media media) {
        String owner = media.ownerRef();
        return owner == null
                ? Optional.empty()
                : features.stream()
                        .filter(feature -> owner.startsWith(feature.ownerPrefix() + "_"))
                        .findFirst();
    }
}
