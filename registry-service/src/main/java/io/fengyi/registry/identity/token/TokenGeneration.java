package io.fengyi.registry.identity.token;

import io.fengyi.registry.identity.key.SigningKeyRing;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Access tokens are signed JWTs, refresh tokens our own. */
@Configuration(proxyBeanMethods = false)
class TokenGeneration {

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator(
            SigningKeyRing keys,
            AccessTokenClaims claims,
            RefreshTokens refreshTokens,
            @Qualifier("systemClock") Clock systemClock) {
        JwtGenerator accessTokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        accessTokens.setJwtCustomizer(claims);
        accessTokens.setClock(systemClock);
        return new DelegatingOAuth2TokenGenerator(accessTokens, refreshTokens::generate);
    }
}
