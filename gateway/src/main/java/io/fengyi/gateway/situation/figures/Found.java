package io.fengyi.gateway.situation.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with everything that is needed to trust it. Source: platform.md 3.11.
 *
 * @param group the row of the breakdown that it stands in; null for the figure itself
 * @param value null when it is suppressed, or when a share has nothing to be a share of
 * @param query the link that returns the same number; for a row, in that row
 * @param few suppressed because it is a number of fewer than five people, and not for the sake of another number
 */
public record Found(
        String key,
        String title,
        @Nullable String group,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Long n,
        String definition,
        String source,
        String query,
        boolean suppressed,
        @JsonIgnore boolean few) {

    private static final String PERCENT = "%";

    public boolean isPercent() {
        return PERCENT.equals(unit);
    }
}
