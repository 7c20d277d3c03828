package io.fengyi.governance.report.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Those who say "I see it too".
 *
 * @param supporters once per person
 * @param forgotten how many more there were whose person was erased
 */
public record Following(List<Supporter> supporters, int forgotten) {

    /**
     * One person's support.
     *
     * @param confirmed whether a verification has confirmed it in the present award round
     */
    public record Supporter(String workerId, Instant since, boolean confirmed) {}

    public Following {
        supporters = List.copyOf(supporters);
    }

    public static Following nobody() {
        return new Following(List.of(), 0);
    }

    public int count() {
        return supporters.size() + forgotten;
    }

    public Optional<Supporter> of(String workerId) {
        return supporters.stream()
                .filter(supporter -> supporter.workerId().equals(workerId))
                .findFirst();
    }

    public Following and(String workerId, Instant at) {
        List<Supporter> more = new ArrayList<>(supporters);
        more.add(new Supporter(workerId, at, false));
        return new Following(more, forgotten);
    }

    public Following without(String workerId) {
        return new Following(
                supporters.stream()
                        .filter(supporter -> !supporter.workerId().equals(workerId))
                        .toList(),
                forgotten);
    }

    public Following forgetting(String workerId) {
        Following rest = without(workerId);
        return new Following(rest.supporters, forgotten + supporters.size() - rest.supporters.size());
    }

    public Following allConfirmed(boolean confirmed) {
        return new Following(
                supporters.stream()
                        .map(supporter -> new Supporter(supporter.workerId(), supporter.since(), confirmed))
                        .toList(),
                forgotten);
    }
}
