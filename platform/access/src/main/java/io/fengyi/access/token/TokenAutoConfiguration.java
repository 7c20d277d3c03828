package io.fengyi.access.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import feign.RequestInterceptor;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Checks tokens with the issuer's keys (a {@link JWKSource} bean goes before {@code fengyi.jwks-uri}) and gets our own. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET) // the gateway shares a class path with us in standalone
@EnableScheduling
class TokenAutoConfiguration {

    private static final String REGISTRY = "${fengyi.registry-url:${FENGYI_REGISTRY_URL:http://127.0.0.1:8081}}";

    @Bean(initMethod = "refresh")
    RevokedTokens revokedTokens(MongoOperations mongo, @Qualifier("systemClock") Clock systemClock) {
        return new RevokedTokens(mongo, systemClock);
    }

    @Bean
    Migration revokedTokenIndexes() {
        return IndexMigration.named("001-revoked-tokens")
                .collection("revoked_tokens", c -> c.index("recordedAt").ttl("expiresAt", Duration.ZERO));
    }

    @Bean
    AccessTokens accessTokens(
            ObjectProvider<JWKSource<SecurityContext>> keys,
            @Value("${fengyi.jwks-uri:}") String jwksUri,
            @Value(REGISTRY + "/oauth2/jwks") String registrysKeys,
            @Value("${fengyi.issuer:${FENGYI_ISSUER:http://localhost:8080}}") String issuer,
            RevokedTokens revoked,
            @Qualifier("systemClock") Clock systemClock) {
        JWKSource<SecurityContext> source =
                TokenDecoders.keys(keys.getIfAvailable(), jwksUri.isBlank() ? null : jwksUri, registrysKeys);
        return new AccessTokens(TokenDecoders.decoder(source, issuer, systemClock), revoked, systemClock);
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(
            @Value("${fengyi.service}") String service,
            @Value("${fengyi.service-secret:}") String secret,
            @Value(REGISTRY) String registryUrl,
            @Qualifier("systemClock") Clock systemClock) {
        return new RegistryServiceTokens(service + "-service", secret, registryUrl, systemClock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RequestInterceptor.class)
    static class ForFeign {

        @Bean
        RequestInterceptor serviceTokenInterceptor(ServiceTokens tokens) {
            return new ServiceTokenInterceptor(tokens);
        }
    }
}
