package io.fengyi.welfare.stationkind;

/** In whose rooms a bee station is. */
public enum HostType {
    COMMUNITY_CENTRE("社区党群服务中心"),
    RED_PARLOUR("红色会客厅"),
    RED_POST("红色驿站");

    private final String chinese;

    HostType(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
