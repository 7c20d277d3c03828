package io.fengyi.welfare.need;

/** The six ways in which needs are collected. */
public enum NeedChannel {
    APP,
    STATION,
    VISIT,
    HOTLINE,
    GROUP,
    MEETING
}
