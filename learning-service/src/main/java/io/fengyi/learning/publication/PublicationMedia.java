package io.fengyi.learning.publication;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.learning.attachment.AttachedMedia;
import io.fengyi.media.Media;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.media.Uploader;
import io.fengyi.store.OptimisticRetry;
import org.springframework.stereotype.Component;

/** What there is to read of an issue: taken possession of when it is entered, erased on request. */
@Component
class PublicationMedia implements AttachedMedia {

    private final MediaStore store;
    private final Publications publications;
    private final PublicationAnnouncer announcer;

    PublicationMedia(MediaStore store, Publications publications, PublicationAnnouncer announcer) {
        this.store = store;
        this.publications = publications;
        this.announcer = announcer;
    }

    /** Only the caller's own upload; 404 else. */
    void attach(Caller caller, String publicationId, String mediaId) {
        store.attach(new MediaId(mediaId), Uploader.of(caller), publicationId);
    }

    @Override
    public String ownerPrefix() {
        return "pub";
    }

    @Override
    public void check(Caller caller, Media media) {
        String owner = media.ownerRef();
        boolean ofStaff = publications
                .find(owner == null ? "" : owner)
                .filter(publication -> caller.scope(Role.PARTY_AFFAIRS).covers(publication.area()))
                .isPresent();
        if (!ofStaff) {
            throw new NotFound("media", media.id());
        }
    }

    @Override
    public void redacted(Media media) {
        String owner = media.ownerRef();
        if (owner != null) {
            OptimisticRetry.run(() -> cut(owner, media.id().value()));
        }
    }

    private boolean cut(String publicationId, String mediaId) {
        Publication publication = publications
                .find(publicationId)
                .filter(found -> mediaId.equals(found.mediaId()))
                .orElse(null);
        if (publication != null) {
            publications.save(announcer.mediaRedacted(publication.withoutMedia(), mediaId));
        }
        return publication != null;
    }
}
