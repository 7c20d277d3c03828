package io.fengyi.registry.identity.account;

/** Where an account stands; the 15 minutes after wrong passwords are not a state, they pass by themselves. */
public enum AccountState {
    /** Made by an administrator, no password yet. */
    INVITED,
    ACTIVE,
    /** Closed by an administrator until it is unlocked. */
    LOCKED,
    /** Closed for good. */
    DISABLED
}
