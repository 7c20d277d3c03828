package io.fengyi.welfare.livestatus;

import io.fengyi.access.vault.BlindIndex;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person answered to "is it so?" within the last hour; older answers are nobody's any more. */
@Component
class PersonalConfirmations implements PersonalData {

    private final LiveStatuses statuses;
    private final BlindIndex marks;

    PersonalConfirmations(LiveStatuses statuses, BlindIndex marks) {
        this.statuses = statuses;
        this.marks = marks;
    }

    private record Row(String stationId, boolean yes, Instant at) {}

    @Override
    public String section() {
        return "confirmations";
    }

    @Override
    public List<?> of(String workerId) {
        return statuses.withVotes().stream()
                .flatMap(status -> status.voteOf(mark(status, workerId)).stream()
                        .map(vote -> new Row(status.stationId(), vote.yes(), vote.at())))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        long removed = statuses.withVotes().stream()
                .filter(status -> status.voteOf(mark(status, workerId)).isPresent())
                .filter(status -> OptimisticRetry.run(() -> cut(status.stationId(), workerId)))
                .count();
        return Erased.removed(removed);
    }

    private boolean cut(String stationId, String workerId) {
        LiveStatus status = statuses.of(stationId);
        String mark = mark(status, workerId);
        boolean linked = status.voteOf(mark).isPresent();
        if (linked) {
            statuses.save(status.without(mark));
        }
        return linked;
    }

    private String mark(LiveStatus status, String workerId) {
        return LiveStatusDesk.mark(marks, status.stationId(), workerId);
    }
}
