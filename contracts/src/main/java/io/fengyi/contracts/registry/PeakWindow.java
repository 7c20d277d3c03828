package io.fengyi.contracts.registry;

import java.time.LocalTime;

/** Hours in which the crew is busy, Asia/Shanghai; {@code to} is not part of it. */
public record PeakWindow(LocalTime from, LocalTime to) {}
