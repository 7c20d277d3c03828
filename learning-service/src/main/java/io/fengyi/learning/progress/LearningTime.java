package io.fengyi.learning.progress;

import io.fengyi.learning.attendance.AttendanceLookup;
import io.fengyi.learning.progress.record.Learner;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.WorkerGroups;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long people learn, as numbers of people only: those who let us keep a record and are here. */
@Component
public class LearningTime {

    private static final int WEEKS_UNTIL_INACTIVE = 4;
    private static final int MINUTE = 60;

    private final Learners learners;
    private final WorkerGroups workers;
    private final AttendanceLookup attendances;

    LearningTime(Learners learners, WorkerGroups workers, AttendanceLookup attendances) {
        this.learners = learners;
        this.workers = workers;
        this.attendances = attendances;
    }

    /** How many learned how long, the same bands as the survey's question. */
    public enum Band {
        UNDER_60,
        FROM_60_TO_180,
        OVER_180;

        static Band of(long minutes) {
            if (minutes < 60) {
                return UNDER_60;
            }
            return minutes <= 180 ? FROM_60_TO_180 : OVER_180;
        }
    }

    /** Numbers of people by band, every band named, in the week that begins on that Monday. */
    public Map<Band, Long> bands(LocalDate monday, String area, @Nullable String workerType) {
        Map<String, Long> attended = attendances.minutesByWorker(monday, monday.plusDays(6));
        Map<Band, Long> bands = new LinkedHashMap<>();
        for (Band band : Band.values()) {
            bands.put(band, 0L);
        }
        for (Learner learner : learners.consenting(ids(workers.hereIn(area, workerType)))) {
            long minutes = learner.secondsIn(monday) / MINUTE + attended.getOrDefault(learner.workerId(), 0L);
            bands.merge(Band.of(minutes), 1L, Long::sum);
        }
        return bands;
    }

    /** People without a minute in the four weeks that end with that one, by community. */
    Map<String, Long> inactive(LocalDate lastMonday, String area) {
        LocalDate first = lastMonday.minusWeeks(WEEKS_UNTIL_INACTIVE - 1L);
        Map<String, Long> attended = attendances.minutesByWorker(first, lastMonday.plusDays(6));
        List<KnownWorker> here = workers.hereIn(area, null);
        Map<String, String> communities = new HashMap<>();
        here.forEach(worker -> communities.put(worker.workerId(), String.valueOf(worker.communityCode())));
        Map<String, Long> inactive = new TreeMap<>();
        for (Learner learner : learners.consenting(ids(here))) {
            boolean watched = learner.weeks().stream()
                    .anyMatch(week ->
                            !week.monday().isBefore(first) && !week.monday().isAfter(lastMonday) && week.seconds() > 0);
            if (!watched && !attended.containsKey(learner.workerId())) {
                inactive.merge(communities.getOrDefault(learner.workerId(), ""), 1L, Long::sum);
            }
        }
        return inactive;
    }

    /** Seconds by topic, watched in weeks that began in the period, plus those of attended classes. */
    Map<String, Long> secondsByTopic(LocalDate from, LocalDate to, String area) {
        Map<String, Long> seconds = new TreeMap<>();
        for (Learner learner : learners.consenting(ids(workers.hereIn(area, null)))) {
            learner.weeks().stream()
                    .filter(week ->
                            !week.monday().isBefore(from) && !week.monday().isAfter(to))
                    .flatMap(week -> week.lessons().stream())
                    .forEach(lesson -> seconds.merge(
                            lesson.topic(), (long) lesson.watched().seconds(), Long::sum));
        }
        attendances
                .minutesByTopic(area, from, to)
                .forEach((topic, minutes) -> seconds.merge(topic, minutes * MINUTE, Long::sum));
        return seconds;
    }

    private static List<String> ids(List<KnownWorker> here) {
        return here.stream().map(KnownWorker::workerId).sorted().toList();
    }
}
