package io.fengyi.gateway.situation.figures;

import java.time.LocalDate;

/**
 * What a report is about.
 *
 * @param asOf last day that counts, Asia/Shanghai
 * @param from first day of flow figures
 * @param area code of 6, 9 or 12 digits
 */
public record Period(LocalDate asOf, LocalDate from, String area) {}
