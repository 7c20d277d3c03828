package io.fengyi.welfare.picture;

import io.fengyi.access.Caller;
import io.fengyi.http.NotFound;
import io.fengyi.media.Media;
import io.fengyi.media.MediaRedactions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the feature that owns a picture whether it may be erased, and tells it when it was. */
@Component
class PictureRedactions implements MediaRedactions {

    private final List<PictureOwner> owners;

    PictureRedactions(List<PictureOwner> owners) {
        this.owners = List.copyOf(owners);
    }

    @Override
    public void check(Caller caller, Media media) {
        String ref = media.ownerRef();
        boolean may = ref != null
                && owner(ref).filter(found -> found.mayErase(caller, ref)).isPresent();
        if (!may) {
            throw new NotFound("media", media.id());
        }
    }

    @Override
    public void redacted(Media media) {
        String ref = media.ownerRef();
        if (ref != null) {
            owner(ref).ifPresent(found -> found.erased(ref, media.id().value()));
        }
    }

    private Optional<PictureOwner> owner(String ref) {
        return owners.stream().filter(found -> found.owns(ref)).findFirst();
    }
}
