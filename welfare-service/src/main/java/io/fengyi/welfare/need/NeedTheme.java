package io.fengyi.welfare.need;

/** A theme by its id and name. */
public record NeedTheme(String id, String name) {}
