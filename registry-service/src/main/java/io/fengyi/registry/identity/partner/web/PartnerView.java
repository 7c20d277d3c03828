package io.fengyi.registry.identity.partner.web;

import io.fengyi.registry.identity.partner.Partner;
import io.fengyi.registry.identity.partner.PartnerSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A partner without secrets.
 *
 * @param id also the OAuth2 client id
 */
record PartnerView(
        @Schema(example = "ptn_0HZ8K3QF5S1RM") String id,
        String name,
        String areaCode,
        Set<String> scopes,
        Set<String> areas,
        Partner.RateLimit limit,
        boolean disabled,
        List<SecretView> secrets,
        List<SecretView> apiKeys,
        Instant createdAt) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.id(),
                partner.name(),
                partner.areaCode(),
                partner.scopes(),
                partner.areas(),
                partner.limit(),
                partner.disabled(),
                partner.secrets().stream().map(SecretView::of).toList(),
                partner.apiKeys().stream().map(SecretView::of).toList(),
                partner.createdAt());
    }

    /** When a secret was issued and ends. */
    record SecretView(String id, Instant issuedAt, @Nullable Instant until) {

        static SecretView of(PartnerSecret secret) {
            return new SecretView(secret.id(), secret.issuedAt(), secret.until());
        }
    }
}
