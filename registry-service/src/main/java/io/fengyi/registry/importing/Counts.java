package io.fengyi.registry.importing;

import io.fengyi.registry.importing.row.RowPlan;

/** Rows by what they do: enter a worker, add to one, change nothing, fail. */
public record Counts(int created, int added, int unchanged, int failed) {

    static Counts none() {
        return new Counts(0, 0, 0, 0);
    }

    Counts plus(Counts more) {
        return new Counts(created + more.created, added + more.added, unchanged + more.unchanged, failed + more.failed);
    }

    Counts and(RowPlan plan) {
        return switch (plan) {
            case CREATE -> new Counts(created + 1, added, unchanged, failed);
            case ADD -> new Counts(created, added + 1, unchanged, failed);
            case LEAVE -> new Counts(created, added, unchanged + 1, failed);
            case FAIL -> new Counts(created, added, unchanged, failed + 1);
        };
    }
}
