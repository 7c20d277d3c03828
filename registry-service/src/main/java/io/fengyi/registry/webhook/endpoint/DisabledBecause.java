package io.fengyi.registry.webhook.endpoint;

/** Why an endpoint is not called. */
public enum DisabledBecause {
    /** It answered 410. */
    GONE,
    /** Nothing but failures for five days. */
    FAILING,
    /** The partner may no longer act. */
    PARTNER_DISABLED,
    /** Whoever looks after it switched it off. */
    SWITCHED_OFF
}
