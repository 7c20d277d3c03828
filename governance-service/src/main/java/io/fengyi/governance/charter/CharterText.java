package io.fengyi.governance.charter;

import java.time.LocalDate;

/**
 * What a version says.
 *
 * @param text ≤ 20,000 characters
 * @param effectiveFrom first day on which it is in force
 */
public record CharterText(CharterKind kind, String title, String text, LocalDate effectiveFrom) {}
