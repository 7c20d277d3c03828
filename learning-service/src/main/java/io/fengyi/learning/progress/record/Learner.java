package io.fengyi.learning.progress.record;

import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.learning.course.CourseCatalogue.TaughtLesson;
import io.fengyi.learning.progress.watched.WatchedTime;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The learning record of one person, together with the consent without which it holds nothing.
 *
 * @param consented whether the consent LEARNING_RECORD is given now
 * @param consentAt when it was given or withdrawn last; older news change nothing
 * @param reportedAt when the person last reported progress
 * @param appliedSets client ids of the sets applied last, at most {@value #MOST_SETS}; a union repeated later is idle
 */
@Document("learners")
public record Learner(
        @Id String workerId,
        @Version @Nullable Long version,
        boolean consented,
        Instant consentAt,
        @Nullable Instant reportedAt,
        List<LessonRecord> lessons,
        List<StudyWeek> weeks,
        List<CompletedCourse> completed,
        List<String> appliedSets,
        @Nullable Outbox outbox)
        implements Announcing {

    static final int MOST_SETS = 1_000;
    private static final Duration GRACE = Duration.ofSeconds(300);
    private static final int TWICE = 2;

    public Learner {
        lessons = List.copyOf(lessons);
        weeks = List.copyOf(weeks);
        completed = List.copyOf(completed);
        appliedSets = List.copyOf(appliedSets);
    }

    /** A person of whom nothing is kept yet. */
    public static Learner unknown(String workerId, boolean consented, Instant consentAt) {
        return new Learner(
                workerId, null, consented, consentAt, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    /** From now on a record may be kept. */
    public Learner consenting(Instant at) {
        return consented
                ? this
                : new Learner(workerId, version, true, at, null, List.of(), List.of(), List.of(), List.of(), outbox);
    }

    /** Everything that was kept is gone; what was told already stays told. */
    public Learner withdrawn(Instant at) {
        return new Learner(workerId, version, false, at, null, List.of(), List.of(), List.of(), List.of(), outbox);
    }

    /**
     * The record after these sets; those with a client id that was applied already are left out.
     *
     * <p>A second is new when it is new in its week: watched again in another week it brings minutes again, and has to
     * keep pace with the clock like one that was never watched.
     *
     * @throws InvalidValue 422 {@code implausible-progress} for more new seconds than twice the time since the last
     *     report (or since the consent) and 300 seconds
     */
    public Learner reporting(List<LessonSet> sets, Instant now) {
        LocalDate today = BusinessDay.of(now);
        Map<String, LessonRecord> records = byLesson();
        Map<LocalDate, StudyWeek> studied = new LinkedHashMap<>();
        weeks.forEach(week -> studied.put(week.monday(), week));
        List<String> applied = new ArrayList<>(appliedSets);
        for (LessonSet set : sets) {
            String clientId = set.clientId();
            if (clientId == null || !applied.contains(clientId)) {
                LessonRecord known = records.getOrDefault(set.lessonId(), LessonRecord.fresh(set));
                records.put(set.lessonId(), known.with(set, now, today));
                LocalDate monday = StudyWeek.mondayOf(set.watchedAt());
                StudyWeek week = studied.getOrDefault(monday, new StudyWeek(monday, List.of()));
                studied.put(monday, week.with(set));
                if (clientId != null) {
                    applied.add(clientId);
                }
            }
        }
        checkPlausible(secondsOf(studied.values()) - secondsOf(weeks), now);
        return new Learner(
                workerId,
                version,
                consented,
                consentAt,
                now,
                List.copyOf(records.values()),
                List.copyOf(studied.values()),
                completedWith(records, sets, now),
                applied.subList(Math.max(0, applied.size() - MOST_SETS), applied.size()),
                outbox);
    }

    /** The record after the person said to have taken a lesson elsewhere; no minutes come of it. */
    public Learner declaring(TaughtLesson lesson, String carrier, Instant now) {
        Map<String, LessonRecord> records = byLesson();
        LessonSet none = new LessonSet(lesson, WatchedTime.NOTHING, 0, now, null);
        LessonRecord known = records.getOrDefault(lesson.id(), LessonRecord.fresh(none));
        records.put(lesson.id(), known.declared(carrier, now));
        return new Learner(
                workerId,
                version,
                consented,
                consentAt,
                reportedAt,
                List.copyOf(records.values()),
                weeks,
                completed,
                appliedSets,
                outbox);
    }

    public Learner with(@Nullable Outbox events) {
        return new Learner(
                workerId, version, consented, consentAt, reportedAt, lessons, weeks, completed, appliedSets, events);
    }

    public Optional<LessonRecord> lesson(String lessonId) {
        return lessons.stream()
                .filter(record -> record.lessonId().equals(lessonId))
                .findFirst();
    }

    /** Seconds watched in the week that begins on that Monday. */
    public int secondsIn(LocalDate monday) {
        return weeks.stream()
                .filter(week -> week.monday().equals(monday))
                .mapToInt(StudyWeek::seconds)
                .sum();
    }

    public boolean hasApplied(String clientId) {
        return appliedSets.contains(clientId);
    }

    private Map<String, LessonRecord> byLesson() {
        Map<String, LessonRecord> records = new LinkedHashMap<>();
        lessons.forEach(record -> records.put(record.lessonId(), record));
        return records;
    }

    private void checkPlausible(long added, Instant now) {
        Instant since = reportedAt == null ? consentAt : reportedAt;
        long passed = Math.max(0, Duration.between(since, now).toSeconds());
        long atMost = TWICE * passed + GRACE.toSeconds();
        if (added > atMost) {
            throw new InvalidValue(
                    "/intervals",
                    "implausible-progress",
                    "intervals: " + added + " new seconds (at most " + atMost + " since the last report)");
        }
    }

    private List<CompletedCourse> completedWith(Map<String, LessonRecord> records, List<LessonSet> sets, Instant now) {
        List<CompletedCourse> all = new ArrayList<>(completed);
        Set<String> known = all.stream().map(CompletedCourse::courseId).collect(Collectors.toSet());
        for (LessonSet set : sets) {
            TaughtLesson lesson = set.lesson();
            boolean whole = lesson.courseLessons().stream()
                    .allMatch(id -> records.containsKey(id)
                            && Objects.requireNonNull(records.get(id)).isDone());
            if (whole && known.add(lesson.courseId())) {
                all.add(new CompletedCourse(lesson.courseId(), lesson.topic(), lesson.tags(), now));
            }
        }
        return all;
    }

    private static long secondsOf(Collection<StudyWeek> weeks) {
        return weeks.stream().mapToLong(StudyWeek::seconds).sum();
    }
}
