package io.fengyi.governance.charter;

/** 友好公约, 友好规范, 友好积分办法. */
public enum CharterKind {
    PACT,
    NORM,
    POINTS_SCHEME
}
