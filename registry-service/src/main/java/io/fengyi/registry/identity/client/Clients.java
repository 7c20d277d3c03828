package io.fengyi.registry.identity.client;

import io.fengyi.registry.identity.partner.Partner;
import io.fengyi.registry.identity.partner.Partners;
import io.fengyi.registry.identity.secret.OneTimeCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients of the authorization server: two public ones of ours, one per service, and the partners of the store.
 *
 * <p>Lives of tokens as platform.md 3.3: rider 60 minutes and 30 days, staff 15 minutes and 8 hours from sign-in,
 * partner and service 60 minutes.
 */
@Component
public class Clients implements RegisteredClientRepository {

    public static final String CONSOLE = "fengyi-console";
    public static final String MINI_PROGRAM = "fengyi-miniprogram";
    private static final Set<String> SERVICES = Set.of(
            "registry-service",
            "learning-service",
            "welfare-service",
            "governance-service",
            "points-service",
            "gateway");

    private static final String ENDS_WITH_SIGN_IN = "fengyi.ends-with-sign-in";
    private static final Duration CODE_LIFE = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(Clients.class);

    private final Map<String, RegisteredClient> own = new LinkedHashMap<>();
    private final Partners partners;
    private final Clock systemClock;

    Clients(
            Partners partners,
            IdentitySettings settings,
            @Qualifier("systemClock") Clock systemClock,
            @Value("${fengyi.issuer}") String issuer,
            @Value("${fengyi.service-secret:}") String serviceSecret,
            @Value("${fengyi.demo:false}") boolean demo) {
        this.partners = partners;
        this.systemClock = systemClock;
        add(console(issuer, settings.consoleRedirectUris(), demo));
        add(miniProgram());
        if (serviceSecret.isBlank()) {
            log.warn("event=service-clients-off reason=\"FENGYI_SERVICE_SECRET is not set\"");
        } else {
            SERVICES.forEach(name -> add(service(name, OneTimeCode.hash(serviceSecret))));
        }
    }

    /** Whether this is one of our services, which act with the role SERVICE. */
    public static boolean isService(RegisteredClient client) {
        return SERVICES.contains(client.getClientId());
    }

    /** Whether a refresh token ends a fixed time after sign-in, however often it is renewed. */
    public static boolean endsWithSignIn(RegisteredClient client) {
        return Boolean.TRUE.equals(client.getClientSettings().getSetting(ENDS_WITH_SIGN_IN));
    }

    /** The partner behind a client, unless it is one of ours. */
    public Optional<Partner> partner(RegisteredClient client) {
        return own.containsKey(client.getClientId()) ? Optional.empty() : partners.find(client.getClientId());
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        RegisteredClient known = own.get(clientId);
        return known != null
                ? known
                : partners.find(clientId)
                        .filter(partner -> !partner.disabled())
                        .map(this::partner)
                        .orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are set up here or admitted as partners, never registered");
    }

    private void add(RegisteredClient client) {
        own.put(client.getClientId(), client);
    }

    private static RegisteredClient console(String issuer, List<String> more, boolean demo) {
        RegisteredClient.Builder client = RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientName("蜂驿工作台")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(issuer + "/console/login")
                .redirectUri(issuer + "/console/callback")
                .redirectUris(uris -> uris.addAll(more))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .setting(ENDS_WITH_SIGN_IN, true)
                        .build())
                .tokenSettings(tokens(Duration.ofMinutes(15), Duration.ofHours(8)));
        if (demo) {
            client.authorizationGrantType(GrantTypes.DEMO_LOGIN);
        }
        return client.build();
    }

    private static RegisteredClient miniProgram() {
        return RegisteredClient.withId(MINI_PROGRAM)
                .clientId(MINI_PROGRAM)
                .clientName("蜂驿小程序")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(GrantTypes.SMS_CODE)
                .authorizationGrantType(GrantTypes.WECHAT_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .tokenSettings(tokens(Duration.ofMinutes(60), Duration.ofDays(30)))
                .build();
    }

    private static RegisteredClient service(String name, String secretHash) {
        return confidential(name, secretHash).clientName(name).build();
    }

    private RegisteredClient partner(Partner partner) {
        Instant now = systemClock.instant();
        return confidential(partner.id(), SecretHashes.join(partner.liveSecretHashes(now)))
                .clientName(partner.name())
                .scopes(scopes -> scopes.addAll(partner.scopes()))
                .build();
    }

    private static RegisteredClient.Builder confidential(String id, String secretHashes) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secretHashes)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens(Duration.ofMinutes(60), Duration.ofMinutes(60)));
    }

    private static TokenSettings tokens(Duration access, Duration refresh) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFE)
                .accessTokenTimeToLive(access)
                .refreshTokenTimeToLive(refresh)
                .reuseRefreshTokens(false)
                .build();
    }
}
