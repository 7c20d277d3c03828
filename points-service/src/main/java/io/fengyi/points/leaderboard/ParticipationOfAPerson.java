package io.fengyi.points.leaderboard;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether and under which name somebody is on the board. */
@Component
class ParticipationOfAPerson implements PersonalData {

    private final Participations participations;

    ParticipationOfAPerson(Participations participations) {
        this.participations = participations;
    }

    record Row(
            boolean participating,
            @Nullable String name,
            boolean consented,
            @Nullable Instant consentAt) {}

    @Override
    public String section() {
        return "leaderboard-participations";
    }

    @Override
    public List<?> of(String workerId) {
        return participations.find(workerId).stream()
                .map(wish -> new Row(wish.participating(), wish.name(), wish.consented(), wish.consentAt()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(participations.forget(workerId));
    }
}
