package io.fengyi.learning.course;

import io.fengyi.access.Caller;
import io.fengyi.learning.attachment.AttachedMedia;
import io.fengyi.media.Media;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.media.Uploader;
import io.fengyi.store.OptimisticRetry;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The pictures and documents of lessons: taken possession of when a course names them, erased on request. */
@Component
class CourseMedia implements AttachedMedia {

    private final MediaStore store;
    private final Courses courses;
    private final CourseAnnouncer announcer;

    CourseMedia(MediaStore store, Courses courses, CourseAnnouncer announcer) {
        this.store = store;
        this.courses = courses;
        this.announcer = announcer;
    }

    /** Attaches what the content names and the course does not have yet; only the caller's own uploads. */
    void attach(Caller caller, String courseId, CourseContent content, Set<String> known) {
        content.media().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> store.attach(new MediaId(id), Uploader.of(caller), courseId));
    }

    @Override
    public String ownerPrefix() {
        return "crs";
    }

    @Override
    public void check(Caller caller, Media media) {
        // staff works on all courses
    }

    @Override
    public void redacted(Media media) {
        String owner = media.ownerRef();
        if (owner != null) {
            OptimisticRetry.run(() -> cut(owner, media.id().value()));
        }
    }

    private boolean cut(String courseId, String mediaId) {
        Course course = courses.find(courseId)
                .filter(found -> found.content().media().contains(mediaId))
                .orElse(null);
        if (course != null) {
            courses.save(announcer.mediaRedacted(course.withoutMedia(mediaId), mediaId));
        }
        return course != null;
    }
}
