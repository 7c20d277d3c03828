package io.fengyi.contracts.governance;

/** A point in WGS84 degrees. */
public record GeoPoint(double longitude, double latitude) {}
