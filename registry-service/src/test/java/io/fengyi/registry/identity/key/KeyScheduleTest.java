package io.fengyi.registry.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyScheduleTest {

    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private final List<StoredSigningKey> keys = new ArrayList<>();

    @Test
    void theFirstStartMakesTheSigningKeyAndItsSuccessor() {
        complete(START);
        assertThat(keys).hasSize(2);
        assertThat(signingAt(START).generation()).isEqualTo(1);
        assertThat(keys.get(1).signsFrom()).isEqualTo(START.plus(KeySchedule.TURN));
        assertThat(KeySchedule.missing(keys, START)).isEmpty();
    }

    @Test
    void twoOrForAWhileThreeKeysAreLiveOnAnyDayOfThreeYears() {
        for (int hour = 0; hour < 3 * 365 * 24; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            complete(now);
            long live = keys.stream().filter(key -> key.isPublishedAt(now)).count();
            assertThat(live).isBetween(2L, 3L);
            assertThat(signingAt(now).isPublishedAt(now.plus(Duration.ofMinutes(61))))
                    .isTrue();
        }
        assertThat(keys).hasSize(2 + 3 * 365 / 45);
    }

    @Test
    void everyKeyButTheFirstIsKnownLongBeforeItSignsAndLivesNinetyDays() {
        for (int day = 0; day < 365; day++) {
            complete(START.plus(Duration.ofDays(day)));
        }
        for (StoredSigningKey key : keys.subList(1, keys.size())) {
            assertThat(Duration.between(key.createdAt(), key.signsFrom())).isEqualTo(Duration.ofDays(45));
            assertThat(Duration.between(key.createdAt(), key.retiresAt()))
                    .isEqualTo(Duration.ofDays(90).plus(KeySchedule.GRACE));
        }
    }

    @Test
    void afterALongPauseANewKeySignsAtOnce() {
        complete(START);
        Instant later = START.plus(Duration.ofDays(400));
        complete(later);
        assertThat(signingAt(later).createdAt()).isEqualTo(later);
    }

    private void complete(Instant now) {
        for (Optional<Instant> begin = KeySchedule.missing(keys, now);
                begin.isPresent();
                begin = KeySchedule.missing(keys, now)) {
            long generation = keys.size() + 1L;
            keys.add(new StoredSigningKey(
                    generation,
                    "k" + generation,
                    "",
                    new byte[0],
                    now,
                    begin.get(),
                    KeySchedule.retirement(begin.get())));
        }
    }

    private StoredSigningKey signingAt(Instant now) {
        return KeySchedule.signing(keys, now).orElseThrow();
    }
}
