package io.fengyi.contracts.registry;

/** A point in WGS84 degrees. */
public record GeoPoint(double longitude, double latitude) {}
