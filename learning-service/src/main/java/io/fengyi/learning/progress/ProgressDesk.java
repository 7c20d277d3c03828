package io.fengyi.learning.progress;

import io.fengyi.access.Caller;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.learning.attendance.AttendanceLookup;
import io.fengyi.learning.course.CourseCatalogue;
import io.fengyi.learning.course.CourseCatalogue.TaughtLesson;
import io.fengyi.learning.progress.record.CompletedCourse;
import io.fengyi.learning.progress.record.Learner;
import io.fengyi.learning.progress.record.LessonSet;
import io.fengyi.learning.progress.record.StudyWeek;
import io.fengyi.learning.progress.watched.Interval;
import io.fengyi.learning.progress.watched.WatchedTime;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes in what riders watched. Without the consent LEARNING_RECORD every answer is worked out and nothing is stored.
 *
 * <p>Source: learning.md 3.2.
 */
@Component
public class ProgressDesk {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);
    private static final Duration OLDEST = Duration.ofDays(30);

    private final Learners learners;
    private final CourseCatalogue catalogue;
    private final AttendanceLookup attendances;
    private final ProgressAnnouncer announcer;
    private final Clock clock;

    ProgressDesk(
            Learners learners,
            CourseCatalogue catalogue,
            AttendanceLookup attendances,
            ProgressAnnouncer announcer,
            Clock clock) {
        this.learners = learners;
        this.catalogue = catalogue;
        this.attendances = attendances;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** What became of a set. */
    public enum Outcome {
        APPLIED,
        REPEATED,
        LESSON_UNKNOWN,
        NOT_STORED
    }

    /**
     * What became of a batch.
     *
     * @param outcomes by client id, in the order of the batch
     */
    public record BatchResult(Map<String, Outcome> outcomes, List<LessonStanding> lessons) {}

    /**
     * Everything that somebody learned.
     *
     * @param minutesThisWeek watched and attended, Monday to Sunday
     */
    public record Overview(
            boolean stored, int minutesThisWeek, List<LessonStanding> lessons, List<CompletedCourse> completed) {}

    /** Takes in pieces of one lesson. */
    public LessonStanding report(Caller caller, WatchedSet set) {
        TaughtLesson lesson = lesson(set.lessonId());
        LessonSet checked = checked(set, lesson);
        Learner after = change(caller, (learner, now) -> learner.reporting(List.of(checked), now));
        return standing(after, lesson);
    }

    /** Takes in sets recorded offline, in any order; each client id counts once. */
    public BatchResult report(Caller caller, List<WatchedSet> sets) {
        Map<String, TaughtLesson> lessons =
                catalogue.lessons(sets.stream().map(WatchedSet::lessonId).collect(Collectors.toSet()));
        List<LessonSet> known = new ArrayList<>();
        for (WatchedSet set : sets) {
            TaughtLesson lesson = lessons.get(set.lessonId());
            if (lesson != null) {
                known.add(checked(set, lesson));
            }
        }
        Set<String> repeated = new TreeSet<>();
        Learner after = change(caller, (learner, now) -> {
            repeated.clear();
            sets.stream()
                    .map(WatchedSet::clientId)
                    .filter(id -> id != null && learner.hasApplied(id))
                    .forEach(repeated::add);
            return learner.reporting(known, now);
        });
        Map<String, Outcome> outcomes = sets.stream()
                .collect(Collectors.toMap(
                        set -> String.valueOf(set.clientId()),
                        set -> outcome(after, lessons, repeated, set),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return new BatchResult(
                outcomes,
                lessons.values().stream().map(lesson -> standing(after, lesson)).toList());
    }

    /**
     * Notes that the caller says to have taken a lesson on an outside carrier.
     *
     * @throws InvalidValue 422 {@code carrier-unknown} when the lesson is not offered there
     */
    public LessonStanding declare(Caller caller, String lessonId, String carrier) {
        TaughtLesson lesson = lesson(lessonId);
        if (!lesson.carriers().contains(carrier)) {
            throw new InvalidValue(
                    "/carrier", "carrier-unknown", "carrier: " + carrier + " (known: " + lesson.carriers() + ")");
        }
        return standing(change(caller, (learner, now) -> learner.declaring(lesson, carrier, now)), lesson);
    }

    public LessonStanding mine(Caller caller, String lessonId) {
        TaughtLesson lesson = lesson(lessonId);
        return standing(record(caller.workerId(), clock.instant()), lesson);
    }

    public Overview mine(Caller caller) {
        Instant now = clock.instant();
        Learner learner = record(caller.workerId(), now);
        LocalDate monday = StudyWeek.mondayOf(now);
        int attended = attendances.minutesOf(caller.workerId(), monday, monday.plusDays(6));
        return new Overview(
                learner.consented(),
                learner.secondsIn(monday) / 60 + attended,
                learner.lessons().stream()
                        .map(record -> LessonStanding.of(record, learner.consented()))
                        .toList(),
                learner.completed());
    }

    private Learner change(Caller caller, BiFunction<Learner, Instant, Learner> change) {
        return OptimisticRetry.run(() -> {
            Instant now = clock.instant();
            Learner before = record(caller.workerId(), now);
            Learner after = change.apply(before, now);
            return before.consented() ? learners.save(announcer.announced(before, after)) : after;
        });
    }

    /** What is kept; for somebody without consent an empty record that is never stored. */
    private Learner record(String workerId, Instant now) {
        return learners.find(workerId)
                .filter(Learner::consented)
                .orElseGet(() -> Learner.unknown(workerId, false, now.minus(OLDEST)));
    }

    private TaughtLesson lesson(String lessonId) {
        return catalogue.lesson(lessonId).orElseThrow(() -> new NotFound("lesson", lessonId));
    }

    private LessonSet checked(WatchedSet set, TaughtLesson lesson) {
        Instant now = clock.instant();
        if (set.watchedAt().isAfter(now.plus(CLOCK_SKEW)) || set.watchedAt().isBefore(now.minus(OLDEST))) {
            throw new InvalidValue(
                    "/watchedAt",
                    "watched-at-not-valid",
                    "watchedAt: " + set.watchedAt() + " (at most 30 days ago; it is " + now + ")");
        }
        for (Interval interval : set.intervals()) {
            if (interval.to() > lesson.seconds()) {
                throw InvalidValue.badRequest(
                        "/intervals", "interval: " + interval.to() + " (the lesson has " + lesson.seconds() + " s)");
            }
        }
        int position = set.intervals().get(set.intervals().size() - 1).to();
        return new LessonSet(lesson, WatchedTime.of(set.intervals()), position, set.watchedAt(), set.clientId());
    }

    private static Outcome outcome(
            Learner after, Map<String, TaughtLesson> lessons, Set<String> repeated, WatchedSet set) {
        if (!lessons.containsKey(set.lessonId())) {
            return Outcome.LESSON_UNKNOWN;
        }
        if (!after.consented()) {
            return Outcome.NOT_STORED;
        }
        return set.clientId() != null && repeated.contains(set.clientId()) ? Outcome.REPEATED : Outcome.APPLIED;
    }

    private static LessonStanding standing(Learner learner, TaughtLesson lesson) {
        return learner.lesson(lesson.id())
                .map(record -> LessonStanding.of(record, learner.consented()))
                .orElseGet(() -> new LessonStanding(
                        lesson.id(),
                        lesson.courseId(),
                        learner.consented(),
                        lesson.seconds(),
                        0,
                        0,
                        0,
                        false,
                        List.of()));
    }
}
