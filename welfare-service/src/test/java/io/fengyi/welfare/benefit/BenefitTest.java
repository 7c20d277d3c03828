package io.fengyi.welfare.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidTransition;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenefitTest {

    private static final Instant NOW = Instant.parse("2023-03-15T02:00:00Z");
    private static final BenefitOffer OFFER =
            new BenefitOffer("mer_1", "MEAL_PRICE", "午餐", null, Set.of("COURIER"), 10, 1, Period.DAY, 7);

    @ParameterizedTest
    @CsvSource({
        "DRAFT,   START,  RUNNING",
        "DRAFT,   PAUSE,",
        "DRAFT,   ENDING, ENDED",
        "RUNNING, START,",
        "RUNNING, PAUSE,  PAUSED",
        "RUNNING, ENDING, ENDED",
        "PAUSED,  START,  RUNNING",
        "PAUSED,  PAUSE,",
        "PAUSED,  ENDING, ENDED",
        "ENDED,   START,",
        "ENDED,   PAUSE,",
        "ENDED,   ENDING,"
    })
    void movesAsTheTableSays(BenefitState from, BenefitCommand command, BenefitState to) {
        Benefit benefit = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class).isThrownBy(() -> benefit.moved(step(command)));
        } else {
            assertThat(benefit.moved(step(command)).state()).isEqualTo(to);
        }
    }

    @Test
    void isForItsWorkerTypesOnly() {
        assertThat(OFFER.isFor("COURIER")).isTrue();
        assertThat(OFFER.isFor("TRUCKER")).isFalse();
        assertThat(OFFER.isFor(null)).isFalse();
        BenefitOffer all = new BenefitOffer("mer_1", "MEAL_PRICE", "午餐", null, Set.of(), 10, 1, Period.DAY, 7);
        assertThat(all.isFor(null)).isTrue();
    }

    @Test
    void itsHistoryTellsWhetherItRan() {
        Benefit running = in(BenefitState.RUNNING);
        assertThat(running.wasRunningBefore(NOW)).isFalse();
        assertThat(running.wasRunningBefore(NOW.plusSeconds(1))).isTrue();
        assertThat(in(BenefitState.PAUSED).wasRunningBefore(NOW.plusSeconds(1))).isFalse();
    }

    private static Benefit in(BenefitState state) {
        Benefit draft = Benefit.drafted(BenefitId.next(), OFFER, "320299001001", NOW, "acc_1", null);
        return switch (state) {
            case DRAFT -> draft;
            case RUNNING -> draft.moved(step(BenefitCommand.START));
            case PAUSED -> in(BenefitState.RUNNING).moved(step(BenefitCommand.PAUSE));
            case ENDED -> in(BenefitState.RUNNING).moved(step(BenefitCommand.ENDING));
        };
    }

    private static BenefitStep step(BenefitCommand command) {
        return new BenefitStep(command, NOW, "acc_1", null, null);
    }
}
