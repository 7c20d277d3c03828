package io.fengyi.registry.identity.server;

import com.nimbusds.jose.jwk.source.JWKSource;
import io.fengyi.http.ProblemWriter;
import io.fengyi.registry.identity.client.Clients;
import io.fengyi.registry.identity.client.SecretHashes;
import io.fengyi.registry.identity.grant.DirectGrants;
import io.fengyi.registry.identity.key.SigningKeyRing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import tools.jackson.databind.json.JsonMapper;

/** {@code /oauth2/*} and the first well-known address; stands before the chain of the API, which knows bearers only. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    private static final int BEFORE_THE_API = 1;

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${fengyi.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    @Order(BEFORE_THE_API)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            OAuth2AuthorizationService families,
            Clients clients,
            SigningKeyRing keys,
            DirectGrants directGrants,
            SignInContexts signIns,
            Discovery discovery,
            ProblemWriter problems,
            JsonMapper json) {
        TokenErrors errors = new TokenErrors(json);
        PublicClients publicClients = new PublicClients(clients);
        http.setSharedObject(JWKSource.class, keys);
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        configurer -> configurer
                                .registeredClientRepository(clients)
                                .authorizationService(families)
                                .clientAuthentication(authentication -> authentication
                                        .authenticationConverter(publicClients)
                                        .authenticationProvider(publicClients)
                                        .authenticationProviders(providers -> providers.stream()
                                                .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                                .map(ClientSecretAuthenticationProvider.class::cast)
                                                .forEach(provider -> provider.setPasswordEncoder(new SecretHashes())))
                                        .errorResponseHandler(errors))
                                .tokenEndpoint(
                                        endpoint -> endpoint.accessTokenRequestConverter(directGrants.converter())
                                                .accessTokenRequestConverter(new AllScopesUnlessAsked())
                                                .authenticationProvider(directGrants.provider())
                                                .errorResponseHandler(errors))
                                .tokenRevocationEndpoint(endpoint -> endpoint.errorResponseHandler(errors))
                                .authorizationServerMetadataEndpoint(endpoint ->
                                        endpoint.authorizationServerMetadataCustomizer(
                                                metadata -> metadata.claims(claims -> {
                                                    claims.clear();
                                                    claims.putAll(discovery.claims());
                                                }))))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(signIns))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/oauth2/introspect")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(toSignInPage(errors)))
                .addFilterBefore(new StoreOutage(problems), HeaderWriterFilter.class)
                .build();
    }

    /** Sends the browser to the sign-in page with the whole request, by a relative address: the gateway stands between. */
    private static AuthenticationEntryPoint toSignInPage(TokenErrors errors) {
        return (request, response, required) -> {
            if (!request.getRequestURI().equals("/oauth2/authorize")) {
                errors.onAuthenticationFailure(
                        request, response, new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
                return;
            }
            String query = request.getQueryString() == null ? "" : request.getQueryString();
            response.setStatus(302);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Location", "/login?continue=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        };
    }
}
