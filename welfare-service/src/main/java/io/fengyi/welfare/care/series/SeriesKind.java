package io.fengyi.welfare.care.series;

/** 暖蜂慰问 and 暖新服务. */
public enum SeriesKind {
    WARM_BEE,
    WARM_SERVICE
}
