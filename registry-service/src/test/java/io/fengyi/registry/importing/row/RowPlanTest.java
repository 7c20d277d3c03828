package io.fengyi.registry.importing.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.person.Alias;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerDetails;
import io.fengyi.registry.worker.WorkerDetails.Secret;
import io.fengyi.registry.worker.WorkerLookup.Known;
import io.fengyi.registry.worker.WorkerStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RowPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 31);
    private static final Employments NONE = Employments.none();

    @Test
    void whoIsUnknownIsEntered() {
        assertThat(RowPlan.of(row("ent_1"), null, true, TODAY)).isEqualTo(RowPlan.CREATE);
    }

    @Test
    void whoWorksThereAlreadyStaysAsIs() {
        Known known = known(WorkerStatus.ACTIVE, "320299001001", works("ent_1"));
        assertThat(RowPlan.of(row("ent_1"), known, true, TODAY)).isEqualTo(RowPlan.LEAVE);
        assertThat(RowPlan.of(row(null), known, true, TODAY)).isEqualTo(RowPlan.LEAVE);
    }

    @Test
    void gapsAreFilled() {
        assertThat(RowPlan.of(row("ent_2"), known(WorkerStatus.RECORDED, "320299001001", works("ent_1")), true, TODAY))
                .isEqualTo(RowPlan.ADD);
        assertThat(RowPlan.of(row(null), known(WorkerStatus.ACTIVE, null, NONE), true, TODAY))
                .isEqualTo(RowPlan.ADD);
    }

    @Test
    void othersRecordsAndThoseWhoLeftAreNotTouched() {
        Known elsewhere = known(WorkerStatus.ACTIVE, "320298001001", NONE);
        assertThat(RowPlan.of(row("ent_1"), elsewhere, false, TODAY)).isEqualTo(RowPlan.FAIL);
        assertThat(RowPlan.problem(row("ent_1"), elsewhere, false).code()).isEqualTo("phone-already-registered");
        Known left = known(WorkerStatus.LEFT, "320299001001", NONE);
        assertThat(RowPlan.of(row("ent_1"), left, true, TODAY)).isEqualTo(RowPlan.FAIL);
        assertThat(RowPlan.problem(row("ent_1"), left, true).code()).isEqualTo("worker-left");
    }

    @Test
    void aSixthEmploymentFails() {
        Known busy = known(WorkerStatus.ACTIVE, "320299001001", works("ent_1", "ent_2", "ent_3", "ent_4", "ent_5"));
        assertThat(RowPlan.of(row("ent_6"), busy, true, TODAY)).isEqualTo(RowPlan.FAIL);
        assertThat(RowPlan.problem(row("ent_6"), busy, true).code()).isEqualTo("too-many-employments");
        assertThat(RowPlan.of(row("ent_5"), busy, true, TODAY)).isEqualTo(RowPlan.LEAVE);
    }

    private static Known known(WorkerStatus status, String community, Employments employments) {
        return new Known(new WorkerId("wkr_1"), status, community, employments);
    }

    private static Employments works(String... enterprises) {
        Employments spells = NONE;
        for (String enterprise : enterprises) {
            spells = spells.with(
                    Employments.spell(enterprise, null, "CROWD", null, LocalDate.of(2023, 1, 1), null), TODAY);
        }
        return spells;
    }

    private static Candidate row(String enterprise) {
        WorkerDetails details = new WorkerDetails(
                new Alias("风里来"), Secret.of(null), Secret.of(null), "COURIER", "320299001001", null, TODAY);
        EmploymentEntry employment =
                enterprise == null ? null : new EmploymentEntry(null, enterprise, null, "FULL_TIME", null, TODAY, null);
        return new Candidate(2, details, employment, "index", null);
    }
}
