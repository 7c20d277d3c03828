package io.fengyi.gateway.situation;

import io.fengyi.gateway.situation.figures.FigureRef;
import io.fengyi.gateway.situation.figures.Findings;
import io.fengyi.gateway.situation.figures.Found;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers said in a test. */
final class StubFindings implements Findings {

    private final Map<FigureRef, Found> numbers = new HashMap<>();
    private final Map<FigureRef, List<Found>> rows = new HashMap<>();

    StubFindings says(FigureRef ref, Found found) {
        numbers.put(ref, found);
        return this;
    }

    StubFindings says(FigureRef ref, List<Found> found) {
        rows.put(ref, found);
        return this;
    }

    static Found count(String key, long value) {
        return new Found(
                key,
                key,
                null,
                BigDecimal.valueOf(value),
                "个",
                value,
                null,
                value,
                "口径",
                "stub",
                "/q/" + key,
                false,
                false);
    }

    static Found share(String key, String value, Long numerator, Long denominator) {
        BigDecimal percent = value == null ? null : new BigDecimal(value);
        return new Found(
                key,
                key,
                null,
                percent,
                "%",
                numerator,
                denominator,
                denominator,
                "口径",
                "stub",
                "/q/" + key,
                false,
                false);
    }

    static Found hidden(String key) {
        return new Found(key, key, null, null, "名", null, null, null, "口径", "stub", "/q/" + key, true, true);
    }

    /** Of 1–4 people, or for the sake of its rest. */
    static Found hiddenShare(String key) {
        return new Found(key, key, null, null, "%", null, null, null, "口径", "stub", "/q/" + key, true, false);
    }

    static Found row(String key, String group, long people, long all) {
        return new Found(
                key,
                key,
                group,
                BigDecimal.valueOf(people),
                "人",
                null,
                all,
                all,
                "口径",
                "stub",
                "/q/" + key,
                false,
                false);
    }

    static Found hiddenRow(String key, String group) {
        return new Found(key, key, group, null, "%", null, 100L, 100L, "口径", "stub", "/q/" + key, true, false);
    }

    static Found percentRow(String key, String group, String percent, Integer count, Integer all) {
        return new Found(
                key,
                key,
                group,
                new BigDecimal(percent),
                "%",
                count == null ? null : count.longValue(),
                all == null ? null : all.longValue(),
                null,
                "口径",
                "stub",
                "/q/" + key,
                false,
                false);
    }

    @Override
    public Found one(FigureRef ref) {
        return numbers.get(ref);
    }

    @Override
    public List<Found> rows(FigureRef ref) {
        return rows.get(ref);
    }

    @Override
    public boolean isForbidden(FigureRef ref) {
        return false;
    }
}
