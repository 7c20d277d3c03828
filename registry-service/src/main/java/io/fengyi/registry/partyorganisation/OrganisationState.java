package io.fengyi.registry.partyorganisation;

import java.util.List;

/** Where an organisation stands. */
public enum OrganisationState {
    PROPOSED,
    APPROVED,
    REFUSED,
    ESTABLISHED,
    DISSOLVED;

    /** The commands that the state knows, as InvalidTransition lists them. */
    List<String> commands() {
        return switch (this) {
            case PROPOSED -> List.of("approval");
            case APPROVED -> List.of("establishment");
            case ESTABLISHED -> List.of("conversion", "dissolution");
            case REFUSED, DISSOLVED -> List.of();
        };
    }
}
