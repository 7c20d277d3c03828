package io.fengyi.welfare.stationkind;

/** What a place is. Source: welfare.md 2. */
public enum StationKind {
    BEE_STATION("小蜜蜂驿站", "Bee station"),
    SERVICE_CENTRE("党群服务中心", "Service centre"),
    TRUCKER_HOME("货车司机之家", "Truckers' home"),
    FRIENDLY_HOME("友好之家", "Friendly home"),
    PARKING_BAY("专属停车位", "Parking bay");

    private final String chinese;
    private final String english;

    StationKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
