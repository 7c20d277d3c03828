package io.fengyi.welfare.station;

import io.fengyi.welfare.openinghours.OpeningHours;

/** A station within a circle, with what decides whether it is open. */
public record NearStation(String id, double metres, OpeningHours hours) {}
