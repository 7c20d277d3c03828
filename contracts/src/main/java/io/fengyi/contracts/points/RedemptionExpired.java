package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;

/**
 * The reward was not fetched in time; the points come back.
 *
 * @param price points
 */
@EventContract(topic = "points.redemption.v1", type = "fengyi.points.RedemptionExpired.v1")
public record RedemptionExpired(String redemptionId, String rewardId, long price, String workerId) {}
