package io.fengyi.learning.classsession.plan;

/** How riders take part. */
public enum SessionChannel {
    ONLINE,
    OFFLINE,
    MIXED
}
