package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;

/**
 * Brand, industry or community of an enterprise is another one now; carries all of them.
 *
 * @param industry code of the dictionary industry
 * @param status ACTIVE
 */
@EventContract(topic = "registry.enterprise.v1", type = "fengyi.registry.EnterpriseChanged.v1")
public record EnterpriseChanged(
        String enterpriseId, String brand, String industry, String communityCode, String status) {}
