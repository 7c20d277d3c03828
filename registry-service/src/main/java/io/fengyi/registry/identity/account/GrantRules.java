package io.fengyi.registry.identity.account;

import io.fengyi.access.DataScope;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.http.InvalidValue;
import java.util.EnumSet;
import java.util.Set;

/** Which roles staff may hold, what each needs to know, and which need a second administrator. Source: platform.md 3.2, 3.3. */
public final class GrantRules {

    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.WORKER, Role.PARTNER, Role.SERVICE));
    private static final Set<Role> SUBTREE = EnumSet.of(
            Role.GRID_STAFF,
            Role.COMMUNITY_STAFF,
            Role.STREET_ADMIN,
            Role.PARTY_AFFAIRS,
            Role.DISTRICT_VIEWER,
            Role.AUDITOR);
    private static final Set<Role> FOUR_EYES = EnumSet.of(Role.PARTY_AFFAIRS, Role.AUDITOR);
    private static final Set<Role> SECOND_FACTOR = EnumSet.of(Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.AUDITOR);

    private GrantRules() {}

    /** Whether the grant waits until a second street administrator confirms it. */
    public static boolean needsSecondAdministrator(Role role) {
        return FOUR_EYES.contains(role);
    }

    /** Whether the holder signs in with a time-based code, too. */
    public static boolean needsSecondFactor(Role role) {
        return SECOND_FACTOR.contains(role);
    }

    /**
     * Refuses a grant that means nothing, or that reaches beyond the administrator.
     *
     * @throws InvalidValue {@code role-not-grantable}, {@code role-scope-missing}, {@code area-invalid}, {@code area-outside}
     */
    static void check(Grant grant, DataScope administrator) {
        Role role = grant.role();
        if (!STAFF.contains(role)) {
            throw new InvalidValue("/role", "role-not-grantable", "role: " + role + " (one of " + STAFF + ")");
        }
        for (String area : grant.areas()) {
            if (!area.matches("\\d{6}|\\d{9}|\\d{12}|\\d{15}")) {
                throw new InvalidValue("/areas", "area-invalid", "area: " + area + " (6, 9, 12 or 15 digits)");
            }
            boolean above = role == Role.DISTRICT_VIEWER
                    && !administrator.narrowedTo(area).isEmpty();
            if (!administrator.covers(area) && !above) {
                throw new InvalidValue(
                        "/areas", "area-outside", "area: " + area + " (yours: " + administrator.areas() + ")");
            }
        }
        if (SUBTREE.contains(role) && grant.areas().isEmpty()) {
            throw missing("/areas", role, "an area");
        }
        if (role == Role.SITE_MANAGER
                && grant.siteIds().isEmpty()
                && grant.enterpriseIds().isEmpty()) {
            throw missing("/siteIds", role, "a site or an enterprise");
        }
        if (role == Role.STATION_KEEPER && grant.stationIds().isEmpty()) {
            throw missing("/stationIds", role, "a station");
        }
        if (role == Role.MERCHANT && grant.merchantId() == null) {
            throw missing("/merchantId", role, "a merchant");
        }
    }

    private static InvalidValue missing(String pointer, Role role, String what) {
        return new InvalidValue(pointer, "role-scope-missing", role + " needs " + what);
    }
}
