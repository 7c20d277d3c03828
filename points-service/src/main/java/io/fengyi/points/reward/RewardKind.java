package io.fengyi.points.reward;

import io.fengyi.http.InvalidValue;
import java.util.Arrays;
import java.util.Set;

/** What a reward is. Basic services of the stations are nobody's reward: they take no points, ever. */
public enum RewardKind {
    GOODS,
    COUPON,
    ACTIVITY_PLACE;

    /** Codes that the dictionaries flag as basic service (welfare.md 3.1: door, water, charging, help). */
    private static final Set<String> BASIC_SERVICES = Set.of(
            "WATER", "CHARGING", "MICROWAVE", "TOILET", "REST", "AID_KIT", "WIFI", "PUMP", "SHOWER", "DOOR", "HELP");

    /** @throws InvalidValue 422 {@code basic-service-not-for-points}, or 400 for anything unknown */
    public static RewardKind of(String code) {
        if (BASIC_SERVICES.contains(code)) {
            throw new InvalidValue("/kind", "basic-service-not-for-points", "kind: " + code);
        }
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidValue.badRequest(
                        "/kind", "kind: " + code + " (allowed: " + Arrays.toString(values()) + ")"));
    }
}
