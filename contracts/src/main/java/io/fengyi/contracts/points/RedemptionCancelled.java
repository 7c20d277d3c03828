package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;

/**
 * The redemption was undone before the reward was handed over; the points come back.
 *
 * @param price points
 */
@EventContract(topic = "points.redemption.v1", type = "fengyi.points.RedemptionCancelled.v1")
public record RedemptionCancelled(String redemptionId, String rewardId, long price, String workerId) {}
