package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;

/**
 * An enterprise has closed; its sites and employments end the same day.
 *
 * @param industry code of the dictionary industry
 * @param status CLOSED
 */
@EventContract(topic = "registry.enterprise.v1", type = "fengyi.registry.EnterpriseClosed.v1")
public record EnterpriseClosed(
        String enterpriseId, String brand, String industry, String communityCode, String status) {}
