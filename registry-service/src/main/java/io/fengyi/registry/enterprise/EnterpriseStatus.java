package io.fengyi.registry.enterprise;

/** Whether an enterprise works here on a day. */
public enum EnterpriseStatus {
    ACTIVE,
    CLOSED
}
