package io.fengyi.registry.identity.account.web;

import io.fengyi.access.Role;
import io.fengyi.registry.identity.account.AccountState;
import io.fengyi.registry.identity.account.RoleGrant;
import io.fengyi.registry.identity.account.UserAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A staff account as administrators see it.
 *
 * @param name masked
 * @param pausedUntil end of the pause after five failures
 */
record AccountView(
        @Schema(example = "acc_0HZ8K3QF5S1RM") String id,
        @Nullable String login,
        @Schema(example = "王**") @Nullable String name,
        @Nullable String areaCode,
        AccountState state,
        @Nullable Instant pausedUntil,
        boolean secondFactor,
        Set<Role> roles,
        List<GrantView> grants,
        Instant createdAt,
        List<StepView> history) {

    static AccountView of(UserAccount account, @Nullable String maskedName) {
        return new AccountView(
                account.id(),
                account.login(),
                maskedName,
                account.areaCode(),
                account.state(),
                account.credentials().lockedUntil(),
                account.credentials().totpConfirmed(),
                account.roles(),
                account.grants().stream().map(GrantView::of).toList(),
                account.createdAt(),
                account.history().stream()
                        .map(step -> new StepView(step.what(), step.by(), step.at(), step.reason()))
                        .toList());
    }

    /** One role grant. */
    record GrantView(
            String id,
            Role role,
            RoleGrant.State state,
            Set<String> areas,
            @Nullable String unitId,
            Set<String> enterpriseIds,
            Set<String> siteIds,
            Set<String> stationIds,
            @Nullable String merchantId,
            String grantedBy,
            Instant grantedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {

        static GrantView of(RoleGrant grant) {
            return new GrantView(
                    grant.id(),
                    grant.role(),
                    grant.state(),
                    grant.areas(),
                    grant.unitId(),
                    grant.enterpriseIds(),
                    grant.siteIds(),
                    grant.stationIds(),
                    grant.merchantId(),
                    grant.grantedBy(),
                    grant.grantedAt(),
                    grant.confirmedBy(),
                    grant.confirmedAt());
        }
    }

    /** One thing that was done. */
    record StepView(
            String what, String by, Instant at, @Nullable String reason) {}
}
