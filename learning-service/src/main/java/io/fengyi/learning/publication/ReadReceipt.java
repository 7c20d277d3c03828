package io.fengyi.learning.publication;

import java.time.Instant;

/**
 * Says that a recipient read an issue.
 *
 * @param by account that said so
 */
public record ReadReceipt(String recipientId, Instant at, String by) {}
