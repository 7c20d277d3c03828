package io.fengyi.contracts.welfare;

/** A point in WGS84 degrees. */
public record GeoPoint(double longitude, double latitude) {}
