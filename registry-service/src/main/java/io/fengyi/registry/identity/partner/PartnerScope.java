package io.fengyi.registry.identity.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a partner may be allowed to do. Source: platform.md 3.2. */
public enum PartnerScope {
    REPORTS_READ("reports:read"),
    REPORTS_WRITE("reports:write"),
    STATIONS_READ("stations:read"),
    JOBS_WRITE("jobs:write"),
    FIGURES_READ("figures:read"),
    POINTS_HOLD("points:hold"),
    WEBHOOKS_MANAGE("webhooks:manage");

    private final String value;

    PartnerScope(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    static Optional<PartnerScope> of(String value) {
        return Arrays.stream(values())
                .filter(scope -> scope.value.equals(value))
                .findFirst();
    }

    static List<String> known() {
        return Arrays.stream(values()).map(PartnerScope::value).toList();
    }
}
