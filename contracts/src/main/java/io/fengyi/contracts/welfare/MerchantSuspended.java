package io.fengyi.contracts.welfare;

import io.fengyi.contracts.EventContract;

/**
 * A merchant may not serve riders for the time being; its codes stop at once.
 *
 * @param name as riders see it
 * @param communityCode 12 digits
 */
@EventContract(topic = "welfare.merchant.v1", type = "fengyi.welfare.MerchantSuspended.v1")
public record MerchantSuspended(String merchantId, String name, String communityCode) {}
