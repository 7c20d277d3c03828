package io.fengyi.registry.identity.account;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.store.Ids;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One role with the part of the world it is granted for, and who answers for it.
 *
 * @param id {@code grt_…}
 * @param confirmedBy the second administrator of a grant that needs two
 */
public record RoleGrant(
        String id,
        Role role,
        Set<String> areas,
        @Nullable String unitId,
        Set<String> enterpriseIds,
        Set<String> siteIds,
        Set<String> stationIds,
        @Nullable String merchantId,
        State state,
        String grantedBy,
        Instant grantedAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** PENDING grants give nothing. */
    public enum State {
        PENDING,
        ACTIVE,
        WITHDRAWN
    }

    public RoleGrant {
        areas = Set.copyOf(areas);
        enterpriseIds = Set.copyOf(enterpriseIds);
        siteIds = Set.copyOf(siteIds);
        stationIds = Set.copyOf(stationIds);
    }

    static RoleGrant of(Grant scope, State state, String by, Instant at) {
        return new RoleGrant(
                Ids.next("grt"),
                scope.role(),
                scope.areas(),
                scope.unitId(),
                scope.enterpriseIds(),
                scope.siteIds(),
                scope.stationIds(),
                scope.merchantId(),
                state,
                by,
                at,
                null,
                null);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public Grant scope() {
        return new Grant(role, areas, unitId, enterpriseIds, siteIds, stationIds, merchantId);
    }

    RoleGrant confirmed(String by, Instant at) {
        return new RoleGrant(
                id,
                role,
                areas,
                unitId,
                enterpriseIds,
                siteIds,
                stationIds,
                merchantId,
                State.ACTIVE,
                grantedBy,
                grantedAt,
                by,
                at);
    }

    RoleGrant pendingAgain(String by, Instant at) {
        return new RoleGrant(
                id,
                role,
                areas,
                unitId,
                enterpriseIds,
                siteIds,
                stationIds,
                merchantId,
                State.PENDING,
                by,
                at,
                null,
                null);
    }

    RoleGrant withdrawn() {
        return new RoleGrant(
                id,
                role,
                areas,
                unitId,
                enterpriseIds,
                siteIds,
                stationIds,
                merchantId,
                State.WITHDRAWN,
                grantedBy,
                grantedAt,
                confirmedBy,
                confirmedAt);
    }
}
