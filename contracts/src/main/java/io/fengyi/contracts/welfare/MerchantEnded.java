package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;

/**
 * A merchant's agreement is over for good.
 *
 * @param name as riders see it
 * @param communityCode 12 digits
 */
@EventContract(topic = "welfare.merchant.v1", type = "fengyi.welfare.MerchantEnded.v1")
public record MerchantEnded(String merchantId, String name, String communityCode) {}
