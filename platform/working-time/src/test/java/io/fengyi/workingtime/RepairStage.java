package io.fengyi.workingtime;

/** Stages of a made-up kind of case. */
enum RepairStage {
    LOOK,
    PLAN,
    REPAIR,
    CHECK
}
