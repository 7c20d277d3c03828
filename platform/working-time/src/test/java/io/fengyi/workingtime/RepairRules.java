package io.fengyi.workingtime;

/** Rules of a made-up kind of case: everything takes two working days, the repair five in all. */
enum RepairRules implements ClockRules<RepairStage> {
    PLAIN;

    @Override
    public Class<RepairStage> stages() {
        return RepairStage.class;
    }

    @Override
    public Limit limit(RepairStage stage) {
        return Limit.workingDays(stage == RepairStage.REPAIR ? 5 : 2);
    }

    @Override
    public boolean keepsTime(RepairStage stage) {
        return stage == RepairStage.REPAIR;
    }
}
