package io.fengyi.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one case: segments, and which stages have already been told to be late.
 *
 * <p>Every shown value is replayed from the segments. A stage has its whole limit each time it begins, unless the rules
 * say that it keeps its time: then what it used counts on over pauses and returns, and it begins anew in the next round
 * only (after a reopening or an appeal). A stage breaches once a round. Immutable. Source: governance.md 3.2, "Clock";
 * welfare.md 3.6.
 *
 * @param policy the rules this case goes by
 * @param round 1, and one more for each reopening or appeal
 */
public record SlaClock<P extends Enum<P> & ClockRules<S>, S extends Enum<S>>(
        P policy, int round, List<Segment<S>> segments, Set<S> breached) {

    public SlaClock {
        segments = List.copyOf(segments);
        breached = Set.copyOf(breached);
    }

    public static <P extends Enum<P> & ClockRules<S>, S extends Enum<S>> SlaClock<P, S> of(P policy) {
        return new SlaClock<>(policy, 1, List.of(), Set.of());
    }

    /** From now on these stages count, those pause, and all others stand still. */
    public SlaClock<P, S> turn(Set<S> counting, Set<S> pausing, Instant at) {
        List<Segment<S>> next = new ArrayList<>(segments.size() + 2);
        Set<S> going = EnumSet.noneOf(policy.stages());
        for (Segment<S> segment : segments) {
            boolean goesOn = segment.isOpen()
                    && (segment.counted() ? counting : pausing).contains(segment.stage())
                    && (!policy.keepsTime(segment.stage()) || segment.run() == round);
            if (goesOn) {
                going.add(segment.stage());
            }
            next.add(segment.isOpen() && !goesOn ? segment.closedAt(at) : segment);
        }
        for (S stage : stages()) {
            boolean counts = counting.contains(stage);
            if ((counts || pausing.contains(stage)) && !going.contains(stage)) {
                int run = policy.keepsTime(stage) ? round : lastRun(stage) + 1;
                next.add(new Segment<>(stage, run, at, null, counts));
            }
        }
        return new SlaClock<>(policy, round, next, breached);
    }

    /** A reopening or an appeal: limits and breaches begin anew, the old segments stay. */
    public SlaClock<P, S> nextRound() {
        return new SlaClock<>(policy, round + 1, segments, Set.of());
    }

    public SlaClock<P, S> breached(S stage) {
        Set<S> more = EnumSet.of(stage);
        more.addAll(breached);
        return new SlaClock<>(policy, round, segments, more);
    }

    /** The last run of each stage that has ever begun, in the order of the stages. */
    public List<StageReading<S>> readings(Instant now, WorkingCalendar calendar) {
        List<StageReading<S>> readings = new ArrayList<>();
        for (S stage : stages()) {
            reading(stage, now, calendar).ifPresent(readings::add);
        }
        return readings;
    }

    public Optional<StageReading<S>> reading(S stage, Instant now, WorkingCalendar calendar) {
        int run = lastRun(stage);
        List<Segment<S>> own = segments.stream()
                .filter(segment -> segment.stage() == stage && segment.run() == run)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        Limit limit = policy.limit(stage);
        Duration used = Duration.ZERO;
        Duration paused = Duration.ZERO;
        Instant due = null;
        for (Segment<S> segment : own) {
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
        Segment<S> last = own.get(own.size() - 1);
        boolean overdue = used.compareTo(limit.time()) > 0;
        boolean pausing = last.isOpen() && !last.counted();
        return Optional.of(new StageReading<>(
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
    public Optional<StageReading<S>> nextBreach(WorkingCalendar calendar) {
        return counting(calendar)
                .filter(reading -> !breached.contains(reading.stage()) && reading.due() != null)
                .min(Comparator.comparing(reading -> Objects.requireNonNull(reading.due())));
    }

    private Stream<StageReading<S>> counting(WorkingCalendar calendar) {
        return segments.stream()
                .filter(segment -> segment.isOpen() && segment.counted())
                .flatMap(segment -> reading(segment.stage(), segment.from(), calendar).stream());
    }

    private List<S> stages() {
        return List.of(policy.stages().getEnumConstants());
    }

    private int lastRun(S stage) {
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
