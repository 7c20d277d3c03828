package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;

/**
 * The reward was handed over.
 *
 * @param price points
 */
@EventContract(topic = "points.redemption.v1", type = "fengyi.points.RedemptionFulfilled.v1")
public record RedemptionFulfilled(String redemptionId, String rewardId, long price, String workerId) {}
