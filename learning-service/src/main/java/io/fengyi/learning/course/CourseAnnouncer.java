package io.fengyi.learning.course;

import io.fengyi.contracts.learning.CoursePublished;
import io.fengyi.contracts.learning.CourseRetired;
import io.fengyi.contracts.learning.MediaRedacted;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the course, to be stored with its state. */
@Component
class CourseAnnouncer {

    private final EventComposer events;

    CourseAnnouncer(EventComposer events) {
        this.events = events;
    }

    Course published(Course course) {
        CourseContent content = course.content();
        return tell(
                course,
                course.id(),
                new CoursePublished(course.id(), content.topic(), content.form().name(), content.tags()));
    }

    Course retired(Course course) {
        CourseContent content = course.content();
        return tell(
                course,
                course.id(),
                new CourseRetired(course.id(), content.topic(), content.form().name(), content.tags()));
    }

    Course mediaRedacted(Course course, String mediaId) {
        return tell(course, mediaId, new MediaRedacted(mediaId));
    }

    private Course tell(Course course, String key, Record event) {
        return course.with(Outbox.append(course.outbox(), List.of(events.compose(key, event))));
    }
}
