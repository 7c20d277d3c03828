package io.fengyi.registry.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** Test vectors of RFC 6238, appendix B (SHA-1), cut to six digits. */
    private final Totp totp = new Totp(Totp.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @Test
    void theVectorsOfTheRfcHold() {
        assertThat(totp.secret()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(codeAt(59)).isEqualTo("287082");
        assertThat(codeAt(1111111109)).isEqualTo("081804");
        assertThat(codeAt(1234567890)).isEqualTo("005924");
        assertThat(codeAt(20000000000L)).isEqualTo("353130");
    }

    @Test
    void aCodeIsGoodForAStepOfDriftAndOnce() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        String code = totp.codeAt(now);
        assertThat(totp.accept(code, now, 0)).isPresent();
        assertThat(totp.accept(code, now.plusSeconds(30), 0)).isPresent();
        assertThat(totp.accept(code, now.minusSeconds(30), 0)).isPresent();
        assertThat(totp.accept(code, now.plusSeconds(90), 0)).isEmpty();
        long used = totp.accept(code, now, 0).getAsLong();
        assertThat(totp.accept(code, now, used)).isEmpty();
    }

    @Test
    void base32GoesThereAndBackAndNothingIsPrinted() {
        for (int length = 1; length <= 20; length++) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) (i * 37 - 100);
            }
            assertThat(Totp.decode(Totp.encode(bytes))).isEqualTo(bytes);
        }
        assertThat(totp.toString()).doesNotContain(totp.secret());
        assertThat(totp.uri("li.si"))
                .isEqualTo("otpauth://totp/Fengyi%3Ali.si?secret=" + totp.secret() + "&issuer=Fengyi");
    }

    private String codeAt(long seconds) {
        return totp.codeAt(Instant.ofEpochSecond(seconds));
    }
}
