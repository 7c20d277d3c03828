package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;

/**
 * An enterprise is on record for the first time.
 *
 * @param industry code of the dictionary industry
 * @param status ACTIVE
 */
@EventContract(topic = "registry.enterprise.v1", type = "fengyi.registry.EnterpriseRegistered.v1")
public record EnterpriseRegistered(
        String enterpriseId, String brand, String industry, String communityCode, String status) {}
