package io.fengyi.contracts.governance;

import io.fengyi.contracts.EventContract;

/**
 * A role model is no longer shown; every medium has to take it down.
 *
 * @param communityCode 12 digits
 */
@EventContract(topic = "governance.role-model.v1", type = "fengyi.governance.RoleModelWithdrawn.v1")
public record RoleModelWithdrawn(String roleModelId, String communityCode) {}
