package io.fengyi.welfare.care.series;

/** A series as its door shows it. */
public record CareSeries(String id, long version, SeriesPlan plan) {}
