package io.fengyi.governance.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one case: segments, and which stages have already been told to be late.
 *
 * <p>Every shown value is replayed from the segments. ACCEPT, DISPATCH and VERIFY have their whole limit each time they
 * begin; RESOLVE keeps what it used over holds, returns and rework, and begins anew in the next round (after a reopening
 * or an appeal). A stage breaches once a round. Immutable. Source: governance.md 3.2, "Clock".
 *
 * @param round 1, and one more for each reopening or appeal
 */
public record SlaClock(ClockPolicy policy, int round, List<Segment> segments, Set<Stage> breached) {

    public SlaClock {
        segments = List.copyOf(segments);
        breached = Set.copyOf(breached);
    }

    public static SlaClock of(ClockPolicy policy) {
        return new SlaClock(policy, 1, List.of(), Set.of());
    }

    /** From now on these stages count, those pause, and all others stand still. */
    public SlaClock turn(Set<Stage> counting, Set<Stage> pausing, Instant at) {
        List<Segment> next = new ArrayList<>(segments.size() + 2);
        Set<Stage> going = EnumSet.noneOf(Stage.class);
        for (Segment segment : segments) {
            boolean goesOn = segment.isOpen()
                    && (segment.counted() ? counting : pausing).contains(segment.stage())
                    && (segment.stage() != Stage.RESOLVE || segment.run() == round);
            if (goesOn) {
                going.add(segment.stage());
            }
            next.add(segment.isOpen() && !goesOn ? segment.closedAt(at) : segment);
        }
        for (Stage stage : Stage.values()) {
            boolean counts = counting.contains(stage);
            if ((counts || pausing.contains(stage)) && !going.contains(stage)) {
                int run = stage == Stage.RESOLVE ? round : lastRun(stage) + 1;
                next.add(new Segment(stage, run, at, null, counts));
            }
        }
        return new SlaClock(policy, round, next, breached);
    }

    /** A reopening or an appeal: limits and breaches begin anew, the old segments stay. */
    public SlaClock nextRound() {
        return new SlaClock(policy, round + 1, segments, Set.of());
    }

    public SlaClock breached(Stage stage) {
        Set<Stage> more = EnumSet.of(stage);
        more.addAll(breached);
        return new SlaClock(policy, round, segments, more);
    }

    /** The last run of each stage that has ever begun, in the order of the stages. */
    public List<StageReading> readings(Instant now, WorkingCalendar calendar) {
        List<StageReading> readings = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            reading(stage, now, calendar).ifPresent(readings::add);
        }
        return readings;
    }

    public Optional<StageReading> reading(Stage stage, Instant now, WorkingCalendar calendar) {
        int run = lastRun(stage);
        List<Segment> own = segments.stream()
                .filter(segment -> segment.stage() == stage && segment.run() == run)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Limit limit = policy.limit(stage);
        Duration used = Duration.ZERO;
        Duration paused = Duration.ZERO;
        Instant due = null;
        for (Segment segment : own) {
            Instant end = segment.to() == null ? later(now, segment.from()) : segment.to();
            if (!segment.counted()) {
                paused = paused.plus(Duration.between(segment.from(), end));
                continue;
            }
            if (used.compareTo(limit.time()) <= 0) {
                due = limit.after(segment.from(), limit.time().minus(used), calendar);
            }
            used = used.plus(limit.counted(segment.from(), end, calendar));
        }
        Segment last = own.get(own.size() - 1);
        boolean overdue = used.compareTo(limit.time()) > 0;
        boolean pausing = last.isOpen() && !last.counted();
        return Optional.of(new StageReading(
                stage,
                limit,
                used,
                paused,
                pausing && !overdue ? null : due,
                last.isOpen() && last.counted(),
                overdue));
    }

    /** When the earliest of the counting stages will be late, told or not; null when nothing counts. */
    public @Nullable Instant due(WorkingCalendar calendar) {
        return counting(calendar)
                .map(StageReading::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The next lateness that has not been told yet. */
    public Optional<StageReading> nextBreach(WorkingCalendar calendar) {
        return counting(calendar)
                .filter(reading -> !breached.contains(reading.stage()) && reading.due() != null)
                .min(Comparator.comparing(reading -> Objects.requireNonNull(reading.due())));
    }

    private java.util.stream.Stream<StageReading> counting(WorkingCalendar calendar) {
        return segments.stream()
                .filter(segment -> segment.isOpen() && segment.counted())
                .flatMap(segment -> reading(segment.stage(), segment.from(), calendar).stream());
    }

    private int lastRun(Stage stage) {
        return segments.stream()
                .filter(segment -> segment.stage() == stage)
                .mapToInt(Segment::run)
                .max()
                .orElse(0);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
