package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;

/**
 * A merchant may serve riders: for the first time, again after a suspension, or from now on under this name and place.
 *
 * @param name as riders see it
 * @param communityCode 12 digits
 */
@EventContract(topic = "welfare.merchant.v1", type = "fengyi.welfare.MerchantActivated.v1")
public record MerchantActivated(String merchantId, String name, String communityCode) {}
