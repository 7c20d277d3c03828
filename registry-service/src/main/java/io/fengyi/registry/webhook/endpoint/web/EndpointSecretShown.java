package io.fengyi.registry.webhook.endpoint.web;

import io.fengyi.registry.webhook.endpoint.EndpointDesk;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An endpoint with its new secret.
 *
 * @param secret shown this once
 */
record EndpointSecretShown(
        EndpointView endpoint,

        @Schema(description = "仅显示一次，请妥善保存", example = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        String secret) {

    static EndpointSecretShown of(EndpointDesk.Shown shown) {
        return new EndpointSecretShown(EndpointView.of(shown.endpoint()), shown.secret());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "EndpointSecretShown[" + endpoint.id() + "]";
    }
}
