package io.fengyi.registry.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidTransition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserAccountTest {

    private static final Instant NOW = Instant.parse("2023-03-31T02:00:00Z");
    private final UserAccount invited = UserAccount.staff(AccountId.next(), "li.si", null, "320299001", NOW, null);
    private final UserAccount active = invited.password("hash", NOW);

    @Test
    void aPasswordActivatesAndEndsOlderSignIns() {
        assertThat(active.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(active.honoursSignInOf(NOW)).isFalse();
        assertThat(active.honoursSignInOf(NOW.plusMillis(1))).isTrue();
    }

    @Test
    void lockAndUnlockGoToAndFro() {
        UserAccount locked = active.lock("acc_admin", NOW, "lost phone", null);
        assertThat(locked.honoursSignInOf(NOW.plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> locked.lock("acc_admin", NOW, "again", null))
                .isInstanceOf(InvalidTransition.class)
                .hasMessageContaining("unlock");
        assertThat(locked.unlock("acc_admin", NOW, null, null).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(invited.lock("acc_admin", NOW, "x", null)
                        .unlock("acc_admin", NOW, null, null)
                        .state())
                .isEqualTo(AccountState.INVITED);
        assertThatThrownBy(() -> active.unlock("acc_admin", NOW, null, null)).isInstanceOf(InvalidTransition.class);
    }

    @Test
    void disabledIsTheEnd() {
        UserAccount disabled = active.disable("acc_admin", NOW, "left", null);
        assertThat(disabled.credentials().passwordHash()).isNull();
        assertThatThrownBy(() -> disabled.unlock("acc_admin", NOW, null, null)).isInstanceOf(InvalidTransition.class);
        assertThatThrownBy(() -> disabled.password("hash", NOW)).isInstanceOf(InvalidTransition.class);
        assertThatThrownBy(() -> disabled.invite("hash", "acc_admin", NOW, null))
                .isInstanceOf(InvalidTransition.class);
    }

    @Test
    void aPendingGrantGivesNothingUntilSomebodyElseConfirms() {
        RoleGrant grant =
                RoleGrant.of(Grant.of(Role.PARTY_AFFAIRS, "320299001"), RoleGrant.State.PENDING, "acc_first", NOW);
        UserAccount pending = active.grant(grant, null);
        assertThat(pending.roles()).isEmpty();
        assertThatThrownBy(() -> pending.confirm(grant.id(), "acc_first", NOW, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> pending.confirm(grant.id(), pending.id(), NOW, null))
                .isInstanceOf(Forbidden.class);
        UserAccount confirmed = pending.confirm(grant.id(), "acc_second", NOW, null);
        assertThat(confirmed.roles()).containsExactly(Role.PARTY_AFFAIRS);
        assertThat(confirmed.needsSecondFactor()).isTrue();
        assertThat(confirmed.withdraw(grant.id(), "acc_first", NOW, null).roles())
                .isEmpty();
        assertThat(confirmed.invite("hash", "acc_first", NOW, null).roles()).isEmpty();
    }

    @Test
    void aRidersAccountHoldsNoStaffRoleAndBelongsToOneWorker() {
        UserAccount rider = UserAccount.rider(AccountId.next(), Contact.none(), NOW);
        RoleGrant grant =
                RoleGrant.of(Grant.of(Role.GRID_STAFF, "320299001001"), RoleGrant.State.ACTIVE, "acc_first", NOW);
        assertThatThrownBy(() -> rider.grant(grant, null)).isInstanceOf(Conflict.class);
        UserAccount linked = rider.link("wkr_1");
        assertThat(linked.link("wkr_1").workerId()).isEqualTo("wkr_1");
        assertThatThrownBy(() -> linked.link("wkr_2")).isInstanceOf(Conflict.class);
        assertThat(linked.erase(NOW).contact()).isEqualTo(Contact.none());
    }

    @Test
    void historyKeepsTheLastHundredSteps() {
        UserAccount account = active;
        for (int i = 0; i < 120; i++) {
            account = account.rename(null, "320299001", "acc_admin", NOW);
        }
        assertThat(account.history()).hasSize(100);
    }
}
