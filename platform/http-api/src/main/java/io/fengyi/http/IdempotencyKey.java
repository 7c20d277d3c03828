package io.fengyi.http;

/**
 * The natural key of one keyed POST: a hash over caller, path and the {@code Idempotency-Key} header. Store it in what
 * the request creates or changes, so that a repeat after a crash finds its own effect.
 *
 * @param value 64 lower-case hex digits
 */
public record IdempotencyKey(String value) {}
