package io.fengyi.welfare.stationkind;

/** What one finds at a place. */
public enum Amenity {
    WATER("饮水"),
    CHARGING("充电"),
    MICROWAVE("热饭"),
    TOILET("厕所"),
    REST("座椅休息"),
    AID_KIT("急救箱"),
    WIFI("无线网络"),
    PUMP("打气筒"),
    SHOWER("淋浴"),
    BATTERY_SWAP("换电柜"),
    AIR_CONDITIONING("空调"),
    FRIDGE("冰箱"),
    UMBRELLA("雨具"),
    BOOKS("图书"),
    TOOLS("维修工具"),
    LOCKER("储物柜"),
    LAUNDRY("洗衣"),
    NIGHT_LIGHT("夜间照明"),
    PARKING("车辆停放"),
    TRUCK_PARKING("货车停放"),
    HELP_DESK("求助台"),
    NURSING_ROOM("母婴室");

    private final String chinese;

    Amenity(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
