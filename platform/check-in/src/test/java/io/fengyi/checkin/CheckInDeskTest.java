package io.fengyi.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInDeskTest {

    private static final byte[] MASTER = new byte[32];
    private static final String EVENT = "cls_0HZ8K3QF5S1RM";
    private static final Instant START = Instant.parse("2023-03-15T00:15:00Z");
    private static final CheckInWindow WINDOW = CheckInWindow.around(START);
    private static final String DEVICE = "d3b07384d113edec";

    private final CheckInDesk desk = new CheckInDesk(new CheckInCodes(MASTER));

    @Test
    void theCodeIsWhatTheSpecificationSays() throws Exception {
        CheckInCode code = desk.current(EVENT, START.plusSeconds(4));
        long slot = START.getEpochSecond() / 15;
        String expected = HexFormat.of()
                .formatHex(hmac(hmac(MASTER, EVENT), EVENT + "." + slot))
                .substring(0, 16);
        assertThat(code.code()).isEqualTo(EVENT + "." + slot + "." + expected);
        assertThat(code.secondsLeft()).isEqualTo(11);
        assertThat(code.validUntil()).isEqualTo(START.plusSeconds(15));
    }

    @ParameterizedTest(name = "scanned {0} s after the slot began")
    @CsvSource({"0", "14", "15", "29"})
    void aCodeCountsInItsSlotAndTheNext(int seconds) {
        assertThat(judge(codeAt(START), START.plusSeconds(seconds), null).late())
                .isFalse();
    }

    @ParameterizedTest(name = "scanned {0} s after the slot began")
    @CsvSource({"30", "40", "-1"})
    void aCodePhotographedAndSentToAFriendDoesNotCount(int seconds) {
        assertThatThrownBy(() -> judge(codeAt(START), START.plusSeconds(seconds), null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("code-not-valid"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "''",
        "abc",
        "cls_0HZ8K3QF5S1RM.1.2",
        "cls_0HZ8K3QF5S1RM.99999999999999999999.0000000000000000",
        "a.b.c.d",
    })
    void whatIsNoCodeDoesNotCount(String code) {
        assertThatThrownBy(() -> judge(code, START, null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aCodeOfAnotherEventOrWithAnotherKeyDoesNotCount() {
        String foreign = desk.current("cls_0HZ8K3QF5S1RN", START).code();
        assertThatThrownBy(() -> judge(foreign, START, null)).isInstanceOf(InvalidValue.class);
        byte[] other = new byte[32];
        other[0] = 1;
        String forged = new CheckInCodes(other).current(EVENT, START).code();
        assertThatThrownBy(() -> judge(forged, START, null)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest(name = "{0} minutes from the start: open {1}")
    @CsvSource({"-15, true", "15, true", "-16, false", "16, false"})
    void scansCountAroundTheStartOnly(int minutes, boolean open) {
        Instant at = START.plus(Duration.ofMinutes(minutes));
        if (open) {
            assertThat(judge(codeAt(at), at, null).scannedAt()).isEqualTo(at);
        } else {
            assertThatThrownBy(() -> judge(codeAt(at), at, null)).isInstanceOfSatisfying(CheckInClosed.class, e -> {
                assertThat(e.opensAt()).isEqualTo(START.minusSeconds(900));
                assertThat(e.closesAt()).isEqualTo(START.plusSeconds(900));
            });
        }
    }

    @ParameterizedTest(name = "sent {0} hours later: late {1}")
    @CsvSource({"0, false", "24, false", "25, true", "72, true"})
    void aScanMadeOfflineIsJudgedByItsOwnTime(int hours, boolean late) {
        assertThat(judge(codeAt(START), START.plus(Duration.ofHours(hours)), START)
                        .late())
                .isEqualTo(late);
    }

    @Test
    void afterThreeDaysItIsTooLateAndTheFutureIsNoTime() {
        assertThatThrownBy(() -> judge(codeAt(START), START.plus(Duration.ofHours(73)), START))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("sync-too-late"));
        assertThatThrownBy(() -> judge(codeAt(START.plusSeconds(300)), START, START.plusSeconds(300)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aDeviceIsKnownWithinOneEventOnly() {
        String here = judge(codeAt(START), START, null).deviceMark();
        assertThat(judge(codeAt(START), START.plusSeconds(5), null).deviceMark())
                .isEqualTo(here);
        String elsewhere = desk.judge(
                        "vac_1",
                        WINDOW,
                        new ScanBody(desk.current("vac_1", START).code(), DEVICE, null),
                        START)
                .deviceMark();
        assertThat(elsewhere).isNotEqualTo(here);
        assertThat(here).doesNotContain(DEVICE);
    }

    private ScanVerdict judge(String code, Instant now, Instant scannedAt) {
        return desk.judge(EVENT, WINDOW, new ScanBody(code, DEVICE, scannedAt), now);
    }

    private String codeAt(Instant at) {
        return desk.current(EVENT, at).code();
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
