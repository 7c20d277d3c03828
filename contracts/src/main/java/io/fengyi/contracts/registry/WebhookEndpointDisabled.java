package io.fengyi.contracts.registry;

import io.fengyi.contracts.EventContract;

/**
 * A partner's webhook endpoint is called no more until its owner enables it again.
 *
 * @param reason GONE (it answered 410), FAILING (nothing but failures for five days) or PARTNER_DISABLED
 */
@EventContract(topic = "registry.webhook.v1", type = "fengyi.registry.WebhookEndpointDisabled.v1")
public record WebhookEndpointDisabled(String endpointId, String partnerId, String reason) {}
