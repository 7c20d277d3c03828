package io.fengyi.gateway.live;

import java.time.Instant;

/**
 * Something happened in a service, so that its figures may differ from before.
 *
 * @param at when this gateway heard of it
 */
public record FiguresChanged(String service, Instant at) {}
