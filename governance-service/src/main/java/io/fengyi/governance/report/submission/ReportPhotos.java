package io.fengyi.governance.report.submission;

import io.fengyi.access.Caller;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.media.Media;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.media.Uploader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The photos of reports: their own, taken in or already uploaded, never somebody else's. */
@Component
public class ReportPhotos {

    private final MediaStore store;

    ReportPhotos(MediaStore store) {
        this.store = store;
    }

    /** What was uploaded before by this caller, and what comes along, in this order; at most nine. */
    List<Media> take(List<String> ids, List<Supplier<InputStream>> along, Caller caller) {
        if (ids.size() + along.size() > Submission.MOST_PHOTOS) {
            throw new InvalidValue(
                    "/media",
                    "too-many-photos",
                    "media: " + (ids.size() + along.size()) + " (at most " + Submission.MOST_PHOTOS + ")");
        }
        List<Media> taken = new ArrayList<>(own(ids, caller));
        for (Supplier<InputStream> photo : along) {
            try (InputStream content = photo.get()) {
                taken.add(store.store(content, Uploader.of(caller)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return taken;
    }

    /** Makes the report their owner; the same report again changes nothing. */
    void attach(List<Media> photos, String reportId, Caller caller) {
        photos.forEach(photo -> store.attach(photo.id(), Uploader.of(caller), reportId));
    }

    /** Photos of the unit, for its resolution: checked and attached. */
    public List<String> attachOwn(List<String> ids, Report report, Caller caller) {
        List<Media> photos = take(ids, List.of(), caller);
        attach(photos, report.id(), caller);
        return photos.stream().map(photo -> photo.id().value()).toList();
    }

    /** All sizes, for good. */
    /** Cuts who took it; the photo stays with its place. Repeatable. */
    public void disown(String mediaId) {
        store.disown(new MediaId(mediaId));
    }

    public void erase(String mediaId) {
        store.redact(new MediaId(mediaId));
    }

    private List<Media> own(List<String> ids, Caller caller) {
        List<Media> found = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            found.add(store.find(new MediaId(id))
                    .filter(media -> media.uploader().equals(Uploader.of(caller)))
                    .orElseThrow(() -> new InvalidValue("/media", "media-unknown", "media: " + id)));
        }
        return found;
    }

    /** Refuses media that another record has already. */
    static void refuseUsed(List<Media> photos, String reportId) {
        for (Media photo : photos) {
            if (photo.ownerRef() != null && !photo.ownerRef().equals(reportId)) {
                throw new Conflict("media-already-used", "media: " + photo.id());
            }
        }
    }
}
