package io.fengyi.registry.duplicate;

import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.worker.WorkerView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two records of the same name and community.
 *
 * @param first the older record
 * @param reasons why they may be of one person: name and community always, then what else agrees
 */
public record DuplicatePair(WorkerView first, WorkerView second, List<Reason> reasons) {

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    static DuplicatePair of(WorkerView first, WorkerView second, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(List.of(Reason.SAME_NAME, Reason.SAME_COMMUNITY));
        if (first.birthYear() != null && first.birthYear().equals(second.birthYear())) {
            reasons.add(Reason.SAME_BIRTH_YEAR);
        }
        if (first.workerType().equals(second.workerType())) {
            reasons.add(Reason.SAME_WORKER_TYPE);
        }
        if (enterprises(first, today).stream().anyMatch(enterprises(second, today)::contains)) {
            reasons.add(Reason.SAME_ENTERPRISE);
        }
        if ((first.phone() == null) != (second.phone() == null)) {
            reasons.add(Reason.ONE_WITHOUT_PHONE);
        }
        return new DuplicatePair(first, second, reasons);
    }

    private static Set<String> enterprises(WorkerView worker, LocalDate today) {
        return worker.employments().openOn(today).stream()
                .map(Employment::enterpriseId)
                .collect(Collectors.toSet());
    }
}
