package io.fengyi.welfare.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Test
    void coversItsFirstAndItsLastDay() {
        Agreement agreement = new Agreement(MARCH, MARCH.plusDays(30));
        assertThat(agreement.covers(MARCH)).isTrue();
        assertThat(agreement.covers(MARCH.plusDays(30))).isTrue();
        assertThat(agreement.covers(MARCH.minusDays(1))).isFalse();
        assertThat(agreement.covers(MARCH.plusDays(31))).isFalse();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThat(new Agreement(MARCH, MARCH).covers(MARCH)).isTrue();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Agreement(MARCH, MARCH.minusDays(1)))
                .withMessage("to: 2026-02-28 (not before 2026-03-01)");
    }
}
