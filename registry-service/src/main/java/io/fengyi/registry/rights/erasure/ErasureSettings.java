package io.fengyi.registry.rights.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an erasure can be called off.
 *
 * @param coolingOff 72 hours; production accepts nothing shorter
 */
@ConfigurationProperties("fengyi.registry.erasure")
public record ErasureSettings(@DefaultValue("PT72H") Duration coolingOff) {

    static final Duration SHORTEST = Duration.ofHours(72);

    /** @throws IllegalStateException when production would give people less time to think again */
    void check(boolean production) {
        if (coolingOff.isNegative() || production && coolingOff.compareTo(SHORTEST) < 0) {
            throw new IllegalStateException(
                    "fengyi.registry.erasure.cooling-off: " + coolingOff + " (at least " + SHORTEST + ")");
        }
    }
}
