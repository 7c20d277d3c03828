package io.fengyi.contracts.points;

import io.fengyi.contracts.EventContract;

/**
 * Points were paid for a reward; a code was issued.
 *
 * @param price points
 */
@EventContract(topic = "points.redemption.v1", type = "fengyi.points.RewardRedeemed.v1")
public record RewardRedeemed(String redemptionId, String rewardId, long price, String workerId) {}
