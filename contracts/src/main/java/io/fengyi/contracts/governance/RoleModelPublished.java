package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;

/**
 * A role model is thanked in public, as far as they agreed.
 *
 * @param communityCode 12 digits
 */
@EventContract(topic = "governance.role-model.v1", type = "fengyi.governance.RoleModelPublished.v1")
public record RoleModelPublished(String roleModelId, String communityCode) {}
