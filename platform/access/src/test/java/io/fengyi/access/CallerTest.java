package io.fengyi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.Forbidden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void flatClaimsScopeEveryRole() {
        Caller caller = Caller.of(Map.of(
                "sub",
                "acc_1",
                "client_id",
                "console",
                "roles",
                List.of("GRID_STAFF"),
                "areas",
                List.of("320299001001")));

        assertThat(caller.accountId()).isEqualTo("acc_1");
        assertThat(caller.clientId()).isEqualTo("console");
        assertThat(caller.scope(Role.GRID_STAFF).areas()).containsExactly("320299001001");
        assertThat(caller.scope(Role.STREET_ADMIN).isEmpty()).isTrue();
    }

    @Test
    void grantsKeepTheirOwnScope() {
        Caller caller = Caller.of(Map.of(
                "sub", "acc_1",
                "roles", List.of("WORKER", "COMMUNITY_STAFF", "PARTY_AFFAIRS"),
                "areas", List.of("320299001001", "320299001002"),
                "grants",
                        List.of(
                                Map.of("role", "COMMUNITY_STAFF", "areas", List.of("320299001001")),
                                Map.of("role", "PARTY_AFFAIRS", "areas", List.of("320299001002")),
                                Map.of("role", "AUDITOR", "areas", List.of("32")))));

        assertThat(caller.scope(Role.COMMUNITY_STAFF).areas()).containsExactly("320299001001");
        assertThat(caller.scope(Role.PARTY_AFFAIRS).areas()).containsExactly("320299001002");
        assertThat(caller.scope(Role.WORKER).isEmpty()).isTrue();
        assertThat(caller.scope().areas()).containsExactlyInAnyOrder("320299001001", "320299001002");
        assertThat(caller.has(Role.AUDITOR)).isFalse();
    }

    @Test
    void claimsOfAnotherShapeCountAsMissing() {
        Caller caller = Caller.of(Map.of(
                "sub",
                "acc_1",
                "roles",
                List.of("WORKER", "KING", 7),
                "areas",
                List.of(".*", "32"),
                "workerId",
                List.of()));

        assertThat(caller.roles()).containsExactly(Role.WORKER);
        assertThat(caller.scope().areas()).containsExactly("32");
        assertThatThrownBy(caller::workerId).isInstanceOf(Forbidden.class).hasMessageContaining("acc_1");
    }

    @Test
    void aPartnerHasScopesAndAreas() {
        Caller caller = Caller.of(Map.of(
                "sub",
                "ptn_x",
                "roles",
                List.of("PARTNER"),
                "scope",
                "reports:read reports:write",
                "areas",
                List.of("320299")));

        assertThat(caller.clientId()).isEqualTo("ptn_x");
        assertThat(caller.scopes()).containsExactlyInAnyOrder("reports:read", "reports:write");
        assertThat(caller.scope(Role.PARTNER).covers("320299001001")).isTrue();
    }

    @Test
    void theTimeOfSigningInGoesBeforeTheTimeOfIssue() {
        assertThat(Caller.of(Map.of("sub", "a", "iat", 200L)).signedInAt()).isEqualTo(Instant.ofEpochSecond(200));
        assertThat(Caller.of(Map.of("sub", "a", "iat", 200L, "auth_time", 100L)).signedInAt())
                .isEqualTo(Instant.ofEpochSecond(100));
    }

    @Test
    void nobodyHasNoAccount() {
        assertThat(Caller.current().isAnonymous()).isTrue();
        assertThatThrownBy(() -> Caller.anonymous().accountId()).isInstanceOf(Forbidden.class);
        assertThat(Caller.service("points-service").has(Role.SERVICE)).isTrue();
    }
}
