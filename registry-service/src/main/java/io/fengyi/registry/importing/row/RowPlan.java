package io.fengyi.registry.importing.row;

import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.employment.Employments;
import io.fengyi.registry.worker.WorkerLookup.Known;
import io.fengyi.registry.worker.WorkerStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row would do to the records. A list fills gaps: it enters people and adds employments, and never overwrites
 * what is on record, so the same list twice changes nothing.
 */
public enum RowPlan {
    CREATE,
    ADD,
    LEAVE,
    FAIL;

    /**
     * @param known the record that is there for the row's phone or text, or null
     * @param mayTouch whether the importer may know of that record
     */
    public static RowPlan of(Candidate candidate, @Nullable Known known, boolean mayTouch, LocalDate today) {
        if (known == null) {
            return CREATE;
        }
        if (!mayTouch || known.status() == WorkerStatus.LEFT) {
            return FAIL;
        }
        EmploymentEntry employment = candidate.employment();
        boolean missingWork = employment != null && !worksThere(known.employments(), employment, today);
        boolean missingCommunity =
                known.communityCode() == null && candidate.details().communityCode() != null;
        if (missingWork && known.employments().openOn(today).size() >= Employments.OPEN_LIMIT) {
            return FAIL;
        }
        return missingWork || missingCommunity ? ADD : LEAVE;
    }

    /** Why {@link #FAIL}. */
    public static RowProblem problem(Candidate candidate, Known known, boolean mayTouch) {
        if (!mayTouch) {
            return new RowProblem(
                    candidate.line(),
                    Column.PHONE.field(),
                    "phone-already-registered",
                    "another record has this phone");
        }
        return known.status() == WorkerStatus.LEFT
                ? new RowProblem(candidate.line(), "", "worker-left", known.id() + " had left")
                : new RowProblem(
                        candidate.line(),
                        Column.ENTERPRISE.field(),
                        "too-many-employments",
                        known.id() + " has " + Employments.OPEN_LIMIT + " open employments");
    }

    public static boolean worksThere(Employments spells, EmploymentEntry employment, LocalDate today) {
        return spells.openOn(today).stream()
                .anyMatch(spell -> spell.enterpriseId().equals(employment.enterpriseId())
                        && (employment.siteId() == null || employment.siteId().equals(spell.siteId())));
    }
}
