package io.fengyi.registry.identity.partner.web;

import io.fengyi.registry.identity.partner.PartnerDesk;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A partner with a secret or key.
 *
 * @param secret shown this once
 */
record SecretShown(
        PartnerView partner,
        @Schema(example = "ptn_0HZ8K3QF5S1RM") String clientId,
        String secretId,
        @Schema(description = "仅显示一次，请妥善保存") String secret) {

    static SecretShown of(PartnerDesk.Shown shown) {
        return new SecretShown(
                PartnerView.of(shown.partner()),
                shown.partner().id(),
                shown.secretId(),
                shown.secret().value());
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SecretShown[" + clientId + "]";
    }
}
