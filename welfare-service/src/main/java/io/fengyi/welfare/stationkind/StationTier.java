package io.fengyi.welfare.stationkind;

/** Where a place belongs: the street, the park or a community (三区). */
public enum StationTier {
    STREET("街区"),
    PARK("园区"),
    COMMUNITY("社区");

    private final String chinese;

    StationTier(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
