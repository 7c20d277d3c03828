package io.fengyi.governance.volunteer.activity;

/** Answers how many people came; the hours implement it, because they already know the activities. */
public interface Arrivals {

    int of(String activityId);
}
