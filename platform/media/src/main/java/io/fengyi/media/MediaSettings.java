package io.fengyi.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code fengyi.media}.
 *
 * @param enabled whether this service keeps media at all
 * @param pdf whether PDF documents are accepted besides pictures
 * @param uploadsPerHour how many files one account may send
 * @param linkLife how long a signed link works, at most five minutes (platform.md 3.8)
 */
@ConfigurationProperties("fengyi.media")
public record MediaSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean pdf,
        @DefaultValue("120") int uploadsPerHour,
        @DefaultValue("5m") Duration linkLife) {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    public MediaSettings {
        if (linkLife.isNegative() || linkLife.isZero() || linkLife.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("fengyi.media.link-life: " + linkLife + " (at most PT5M)");
        }
    }
}
