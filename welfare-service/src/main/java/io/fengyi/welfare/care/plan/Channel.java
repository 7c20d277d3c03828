package io.fengyi.welfare.care.plan;

/** How people take part; asked for with every activity, so that online and offline can be added up. */
public enum Channel {
    ONLINE,
    OFFLINE,
    MIXED
}
