package io.fengyi.gateway.forward;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service is waited for, and when it is left alone.
 *
 * @param connectTimeout to open a connection
 * @param responseTimeout from the last byte of the request to the first of the answer, and between two reads of it
 * @param slowAfter a call that is still unanswered counts as a failure for the breaker; the call itself goes on
 * @param window the calls that the breaker judges
 * @param smallestSample fewer calls in the window open nothing
 * @param failurePercent this share of failed calls opens the breaker
 * @param openFor so long nothing is sent; then {@code probes} calls are tried
 * @param connections to one service, at most
 */
@ConfigurationProperties("fengyi.gateway.forward")
public record ForwardSettings(
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("4s") Duration slowAfter,
        @DefaultValue("10s") Duration window,
        @DefaultValue("10") int smallestSample,
        @DefaultValue("50") int failurePercent,
        @DefaultValue("5s") Duration openFor,
        @DefaultValue("5") int probes,
        @DefaultValue("1000") int connections) {}
