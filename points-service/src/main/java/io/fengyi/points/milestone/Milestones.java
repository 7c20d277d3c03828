package io.fengyi.points.milestone;

import io.fengyi.points.fact.Facts;
import io.fengyi.points.fact.StoredFact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a worker is, from the facts that stand: what was taken back is not on the way. */
@Component
public class Milestones {
    private final Facts facts;

    Milestones(Facts facts) {
        this.facts = facts;
    }

    /**
     * The way to one milestone.
     *
     * @param done at most the goal
     * @param reachedOn business day of the fact that reached it; null while it is ahead
     */
    public record Progress(
            Milestone milestone, long done, @Nullable LocalDate reachedOn) {}

    public List<Progress> of(String workerId) {
        List<StoredFact> standing = facts.standingOf(workerId);
        return Arrays.stream(Milestone.values())
                .map(milestone -> progress(milestone, standing))
                .toList();
    }

    private static Progress progress(Milestone milestone, List<StoredFact> inOrder) {
        long done = 0;
        for (StoredFact fact : inOrder) {
            done += milestone.step(fact);
            if (done >= milestone.goal()) {
                return new Progress(
                        milestone,
                        milestone.goal(),
                        Objects.requireNonNull(fact.told()).businessDay());
            }
        }
        return new Progress(milestone, done, null);
    }
}
