package io.fengyi.welfare.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidTransition;
import io.fengyi.welfare.agreement.Agreement;
import io.fengyi.welfare.agreement.AgreementNotRunning;
import io.fengyi.welfare.agreement.CreditCode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerchantTest {

    private static final Instant NOW = Instant.parse("2026-03-31T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final MerchantEntry ENTRY = new MerchantEntry(
            "古镇大食堂",
            CreditCode.of("91320299MA1XK3QF5U"),
            "320299001001",
            null,
            null,
            null,
            null,
            new Agreement(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")));

    @ParameterizedTest
    @CsvSource({
        "PENDING,   ACTIVATION, ACTIVE",
        "PENDING,   SUSPENSION,",
        "PENDING,   ENDING,",
        "ACTIVE,    ACTIVATION,",
        "ACTIVE,    SUSPENSION, SUSPENDED",
        "ACTIVE,    ENDING,     ENDED",
        "SUSPENDED, ACTIVATION, ACTIVE",
        "SUSPENDED, SUSPENSION,",
        "SUSPENDED, ENDING,     ENDED",
        "ENDED,     ACTIVATION,",
        "ENDED,     SUSPENSION,",
        "ENDED,     ENDING,"
    })
    void movesAsTheTableSays(MerchantState from, MerchantCommand command, MerchantState to) {
        Merchant merchant = in(from);
        if (to == null) {
            assertThatExceptionOfType(InvalidTransition.class)
                    .isThrownBy(() -> apply(merchant, command))
                    .satisfies(refused -> assertThat(refused.allowed())
                            .containsExactlyElementsOf(from.allowed().stream()
                                    .map(MerchantCommand::toString)
                                    .sorted()
                                    .toList()));
        } else {
            Merchant moved = apply(merchant, command);
            assertThat(moved.state()).isEqualTo(to);
            assertThat(moved.history()).last().isEqualTo(step(command));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31", "2027-01-01"})
    void isActivatedWithinItsAgreementOnly(LocalDate day) {
        assertThatExceptionOfType(AgreementNotRunning.class)
                .isThrownBy(() -> in(MerchantState.PENDING).activate(step(MerchantCommand.ACTIVATION), day))
                .withMessage("agreement: 2026-01-01 to 2026-12-31 (today is " + day + ")");
    }

    @Test
    void isNotCorrectedAfterItsEnd() {
        assertThatExceptionOfType(InvalidTransition.class)
                .isThrownBy(() -> in(MerchantState.ENDED).corrected(ENTRY));
    }

    @Test
    void remembersTheKeysOfWhatWasDone() {
        Merchant active = in(MerchantState.ACTIVE);
        assertThat(active.remembers("key-ACTIVATION")).isTrue();
        assertThat(active.remembers("key-ENDING")).isFalse();
        assertThat(active.remembers(null)).isFalse();
    }

    private static Merchant in(MerchantState state) {
        Merchant pending = Merchant.entered(MerchantId.next(), ENTRY, NOW, "acc_staff", null);
        return switch (state) {
            case PENDING -> pending;
            case ACTIVE -> apply(pending, MerchantCommand.ACTIVATION);
            case SUSPENDED -> apply(in(MerchantState.ACTIVE), MerchantCommand.SUSPENSION);
            case ENDED -> apply(in(MerchantState.ACTIVE), MerchantCommand.ENDING);
        };
    }

    private static Merchant apply(Merchant merchant, MerchantCommand command) {
        return switch (command) {
            case ACTIVATION -> merchant.activate(step(command), TODAY);
            case SUSPENSION -> merchant.suspend(step(command));
            case ENDING -> merchant.end(step(command));
        };
    }

    private static MerchantStep step(MerchantCommand command) {
        return new MerchantStep(command, NOW, "acc_staff", "because", "key-" + command.name());
    }
}
