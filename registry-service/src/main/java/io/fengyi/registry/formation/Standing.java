package io.fengyi.registry.formation;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.util.Comparator;
import java.util.List;

/**
 * An organisation that stands already and may take an enterprise in.
 *
 * @param mainWorkerType worker type of most workers of its enterprises
 * @param places home sites of its enterprises
 */
public record Standing(
        String id, FormationMode mode, String subdistrict, String mainWorkerType, List<Firm.Spot> places) {

    public Standing {
        places = places.stream()
                .sorted(Comparator.comparingDouble(Firm.Spot::longitude).thenComparingDouble(Firm.Spot::latitude))
                .toList();
    }

    double metresTo(Firm firm) {
        return places.stream().mapToDouble(firm::metresTo).min().orElse(Double.POSITIVE_INFINITY);
    }
}
