package io.fengyi.registry.disclosure;

/** What can be opened, one at a time. */
public enum SecretField {
    NAME,
    PHONE
}
