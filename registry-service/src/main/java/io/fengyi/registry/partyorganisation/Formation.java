package io.fengyi.registry.partyorganisation;

import io.fengyi.http.InvalidValue;
import java.util.List;

/**
 * What an organisation is for some time.
 *
 * @param enterpriseIds enterprises it covers, in the order of their ids
 */
record Formation(FormationMode mode, List<String> enterpriseIds) {

    Formation {
        enterpriseIds = enterpriseIds.stream().distinct().sorted().toList();
    }

    /** @throws InvalidValue 422 {@code enterprises-do-not-fit} */
    Formation checked() {
        if (!mode.takes(enterpriseIds.size())) {
            throw new InvalidValue(
                    "/coveredEnterpriseIds",
                    "enterprises-do-not-fit",
                    mode + ": " + enterpriseIds.size()
                            + " enterprises (SOLE one, JOINT two or more, FUNCTIONAL one or more)");
        }
        return this;
    }
}
