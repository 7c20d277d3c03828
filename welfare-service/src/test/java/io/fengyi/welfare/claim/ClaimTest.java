package io.fengyi.welfare.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Instant NOW = Instant.parse("2023-03-15T04:00:00Z");
    private static final Claim OPEN = Claim.made(
            "clm_1",
            new ClaimedBenefit("ben_1", "mer_1", "320299001001", "MEAL_PRICE", "午餐"),
            "wkr_1",
            new Claim.Reservation(7, "2023-03", 1),
            NOW,
            NOW.plus(Duration.ofDays(7)),
            "key");

    @Test
    void holdsItsPlaceWhileUsedAndGivesItBackWhenCancelledOrExpired() {
        assertThat(OPEN.used(use(NOW)).reserved()).isEqualTo(OPEN.reserved());
        for (Claim over : new Claim[] {OPEN.cancelled(), OPEN.expired()}) {
            assertThat(over.reserved()).isNull();
            assertThat(over.freedPlace()).isEqualTo(7);
        }
    }

    @Test
    void isUsedOnceUntilTheUseIsUndone() {
        Claim used = OPEN.used(use(NOW));
        refuses("claim-already-used", () -> used.used(use(NOW)));
        Claim back = used.useUndone(NOW.plus(Duration.ofMinutes(15)));
        assertThat(back.state()).isEqualTo(ClaimState.CLAIMED);
        assertThat(back.undone())
                .singleElement()
                .satisfies(undone -> assertThat(undone.undoneAt()).isNotNull());
        assertThat(back.used(use(NOW)).state()).isEqualTo(ClaimState.USED);
        refuses(
                "undo-too-late",
                () -> used.useUndone(NOW.plus(Duration.ofMinutes(15)).plusSeconds(1)));
    }

    @Test
    void isNotUsedAfterItsEnd() {
        refuses("claim-expired", () -> OPEN.used(use(NOW.plus(Duration.ofDays(8)))));
        refuses("claim-expired", () -> OPEN.expired().used(use(NOW)));
        refuses("claim-cancelled", () -> OPEN.cancelled().used(use(NOW)));
        Claim used = OPEN.used(use(NOW));
        assertThatExceptionOfType(InvalidTransition.class).isThrownBy(used::cancelled);
        assertThatExceptionOfType(InvalidTransition.class).isThrownBy(() -> OPEN.useUndone(NOW));
    }

    @Test
    void keepsTheLastThreeCodes() {
        Claim shown = IntStream.range(0, 5)
                .mapToObj(i -> new ShownCode("CODE000" + i, NOW))
                .reduce(OPEN, Claim::showing, (a, b) -> b);
        assertThat(shown.codes()).extracting(ShownCode::value).containsExactly("CODE0002", "CODE0003", "CODE0004");
        assertThat(shown.cancelled().codes()).isEmpty();
    }

    @Test
    void forgetsThePersonAndKeepsTheCount() {
        Claim cut = OPEN.used(use(NOW)).forgetting("cut_1");
        assertThat(cut.workerId()).isEqualTo("cut_1");
        assertThat(cut.state()).isEqualTo(ClaimState.USED);
        assertThat(cut.creationKey()).isNull();
        assertThat(OPEN.forgetting("cut_2").state()).isEqualTo(ClaimState.CANCELLED);
    }

    private static void refuses(String code, Runnable act) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(act::run)
                .satisfies(conflict -> assertThat(conflict.code()).isEqualTo(code));
    }

    private static Use use(Instant at) {
        return new Use("cus_1", at, LocalDate.parse("2023-03-15"), "acc_1", null, null);
    }
}
