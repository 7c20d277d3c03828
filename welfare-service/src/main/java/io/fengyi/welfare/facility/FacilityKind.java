package io.fengyi.welfare.facility;

/** What stands there. */
public enum FacilityKind {
    WATER_DISPENSER,
    CHARGER,
    BATTERY_CABINET,
    MICROWAVE,
    AID_KIT,
    SEAT,
    AIR_CONDITIONER,
    PUMP,
    SHOWER,
    TOILET,
    LOCKER,
    SIGN,
    PARKING_MARK,
    STREET_LIGHT,
    OTHER
}
