package io.fengyi.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidTransition;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerStatusTest {

    private static final Map<WorkerStatus, Set<WorkerStatus>> TABLE = Map.of(
            WorkerStatus.RECORDED, Set.of(WorkerStatus.ACTIVE, WorkerStatus.LEFT, WorkerStatus.ERASED),
            WorkerStatus.ACTIVE, Set.of(WorkerStatus.LEFT, WorkerStatus.ERASED),
            WorkerStatus.LEFT, Set.of(WorkerStatus.ACTIVE, WorkerStatus.ERASED),
            WorkerStatus.ERASED, Set.of());

    @ParameterizedTest
    @EnumSource
    void followsTheTable(WorkerStatus from) {
        for (WorkerStatus to : WorkerStatus.values()) {
            if (TABLE.get(from).contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> from.to(to)).isInstanceOf(InvalidTransition.class);
            }
        }
    }
}
