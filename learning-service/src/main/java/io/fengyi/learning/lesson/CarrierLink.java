package io.fengyi.learning.lesson;

import io.fengyi.http.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a lesson can be taken outside of this platform.
 *
 * @param carrier dictionary code, e.g. XUEXI_QIANGGUO
 * @param link https only
 */
public record CarrierLink(String carrier, String link) {

    private static final int LONGEST = 500;

    /** @throws InvalidValue 422 {@code link-not-allowed} unless it is a plain https address of a named host */
    public static CarrierLink of(String carrier, String link) {
        if (link.length() > LONGEST || !isAllowed(parsed(link))) {
            throw new InvalidValue("/lessons/carriers/link", "link-not-allowed", "link: " + link + " (https only)");
        }
        return new CarrierLink(carrier, link);
    }

    private static boolean isAllowed(@Nullable URI address) {
        return address != null
                && "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null;
    }

    private static @Nullable URI parsed(String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }
}
