package io.fengyi.registry.identity.server;

import io.fengyi.registry.identity.client.GrantTypes;
import io.fengyi.registry.identity.partner.PartnerScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What clients may find out by themselves: RFC 8414 and, with the same content, OpenID Connect Discovery 1.0. */
@Component
class Discovery {

    private final Map<String, Object> claims = new LinkedHashMap<>();

    Discovery(@Value("${fengyi.issuer}") String issuer, @Value("${fengyi.demo:false}") boolean demo) {
        List<String> grants = new ArrayList<>(List.of(
                "authorization_code",
                "client_credentials",
                "refresh_token",
                GrantTypes.SMS_CODE.getValue(),
                GrantTypes.WECHAT_CODE.getValue()));
        if (demo) {
            grants.add(GrantTypes.DEMO_LOGIN.getValue());
        }
        List<String> methods = List.of("client_secret_basic", "client_secret_post", "none");
        claims.put("issuer", issuer);
        claims.put("authorization_endpoint", issuer + "/oauth2/authorize");
        claims.put("token_endpoint", issuer + "/oauth2/token");
        claims.put("revocation_endpoint", issuer + "/oauth2/revoke");
        claims.put("jwks_uri", issuer + "/oauth2/jwks");
        claims.put("response_types_supported", List.of("code"));
        claims.put("grant_types_supported", grants);
        claims.put("code_challenge_methods_supported", List.of("S256"));
        claims.put("token_endpoint_auth_methods_supported", methods);
        claims.put("revocation_endpoint_auth_methods_supported", methods);
        claims.put(
                "scopes_supported",
                Arrays.stream(PartnerScope.values()).map(PartnerScope::value).toList());
        claims.put("subject_types_supported", List.of("public"));
        claims.put("id_token_signing_alg_values_supported", List.of("RS256"));
        claims.put("ui_locales_supported", List.of("zh-CN", "en"));
    }

    Map<String, Object> claims() {
        return claims;
    }
}
