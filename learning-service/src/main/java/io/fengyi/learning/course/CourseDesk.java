package io.fengyi.learning.course;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts, revises, publishes and retires courses.
 *
 * <p>Street admins and Party affairs work on all courses; an instructor on own drafts only, and does not find those of
 * others. Every decision is one write that carries the new state and its event. Source: learning.md 3.1.
 */
@Component
public class CourseDesk {

    private final Courses courses;
    private final CourseVocabulary vocabulary;
    private final CourseMedia media;
    private final CourseAnnouncer announcer;
    private final Clock clock;

    CourseDesk(
            Courses courses, CourseVocabulary vocabulary, CourseMedia media, CourseAnnouncer announcer, Clock clock) {
        this.courses = courses;
        this.vocabulary = vocabulary;
        this.media = media;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Enters a draft; the same key again gives the same draft. */
    public CourseFile draft(Caller caller, CourseContent content, @Nullable String key) {
        check(content);
        CourseId id = CourseId.next();
        Course draft = Course.draft(id, content, milestone(caller, key));
        return CourseFile.of(OptimisticRetry.run(() -> {
            Course known = key == null ? null : courses.draftedWith(key).orElse(null);
            if (known != null) {
                return known;
            }
            media.attach(caller, id.value(), content, Set.of());
            return courses.save(draft);
        }));
    }

    /**
     * Revises a course; a published one keeps length and body of its lessons.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public CourseFile revise(Caller caller, String id, long version, UnaryOperator<CourseContent> change) {
        Course course = writable(caller, id);
        StaleVersion.check(version, course.currentVersion());
        CourseContent next = change.apply(course.content());
        check(next);
        Course revised = course.revised(next);
        media.attach(caller, id, next, course.content().media());
        boolean toldOf = course.isPublished() && !describedAlike(course.content(), next);
        return CourseFile.of(courses.save(toldOf ? announcer.published(revised) : revised));
    }

    /** From now on everybody finds it. */
    public CourseFile publish(Caller caller, String id, @Nullable String key) {
        return CourseFile.of(OptimisticRetry.run(() -> {
            Course course = courses.find(id).orElseThrow(() -> new NotFound("course", id));
            return isRepeated(course.published(), key)
                    ? course
                    : courses.save(announcer.published(course.publish(milestone(caller, key))));
        }));
    }

    /** From now on lists leave it out; who took it can still open it. */
    public CourseFile retire(Caller caller, String id, @Nullable String key) {
        return CourseFile.of(OptimisticRetry.run(() -> {
            Course course = courses.find(id).orElseThrow(() -> new NotFound("course", id));
            return isRepeated(course.retired(), key)
                    ? course
                    : courses.save(announcer.retired(course.retire(milestone(caller, key))));
        }));
    }

    /** Published courses, newest first; anybody may know them. */
    public Page<CourseFile> published(CourseFilter filter, PageRequest page) {
        return courses.in(CourseState.PUBLISHED, filter, null, page).map(CourseFile::of);
    }

    /** Courses of any state for staff; an instructor sees own drafts. */
    public Page<CourseFile> inState(Caller caller, CourseState state, CourseFilter filter, PageRequest page) {
        String author = worksOnAll(caller) ? null : caller.accountId();
        return courses.in(state, filter, author, page).map(CourseFile::of);
    }

    /** A course; drafts are found by staff and their author only. */
    public CourseFile get(Caller caller, String id) {
        return courses.find(id)
                .filter(course -> course.state() != CourseState.DRAFT || mayWrite(caller, course))
                .map(CourseFile::of)
                .orElseThrow(() -> new NotFound("course", id));
    }

    private Course writable(Caller caller, String id) {
        Course course = courses.find(id).orElseThrow(() -> new NotFound("course", id));
        if (mayWrite(caller, course)) {
            return course;
        }
        if (course.state() == CourseState.DRAFT) {
            throw new NotFound("course", id);
        }
        throw new Forbidden("own-drafts-only", "course " + id + " is " + course.state());
    }

    private static boolean mayWrite(Caller caller, Course course) {
        return worksOnAll(caller) || (caller.has(Role.INSTRUCTOR) && course.isDraftOf(caller.accountId()));
    }

    private static boolean worksOnAll(Caller caller) {
        return caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS);
    }

    private void check(CourseContent content) {
        vocabulary.check(content);
        FreeText.refusePersonalData("/title", content.title());
        FreeText.refusePersonalData("/summary", content.summary());
        content.lessons().forEach(lesson -> {
            FreeText.refusePersonalData("/lessons/title", lesson.content().title());
            FreeText.refusePersonalData("/lessons/page", lesson.content().page());
        });
    }

    private static boolean describedAlike(CourseContent one, CourseContent other) {
        return one.topic().equals(other.topic())
                && one.form() == other.form()
                && one.tags().equals(other.tags());
    }

    private static boolean isRepeated(Course.@Nullable Milestone done, @Nullable String key) {
        return done != null && key != null && key.equals(done.key());
    }

    private Course.Milestone milestone(Caller caller, @Nullable String key) {
        return new Course.Milestone(clock.instant(), caller.accountId(), key);
    }
}
