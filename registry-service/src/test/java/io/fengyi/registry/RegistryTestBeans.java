package io.fengyi.registry;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.fengyi.registry.identity.key.SigningKeyRing;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.testsupport.indexes.SmallCollection;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** In tests this service trusts its own keys and those of {@link TestTokens}, too; found by the component scan. */
@Configuration(proxyBeanMethods = false)
class RegistryTestBeans {

    @Bean
    @Primary
    JWKSource<SecurityContext> ownAndTestKeys(SigningKeyRing own) throws IOException, ParseException {
        JWKSet test = JWKSet.load(URI.create(TestTokens.jwksUri()).toURL());
        return (selector, context) -> {
            List<JWK> keys = new ArrayList<>(select(own, selector, context));
            keys.addAll(selector.select(test));
            return keys;
        };
    }

    private static List<JWK> select(
            SigningKeyRing own, com.nimbusds.jose.jwk.JWKSelector selector, SecurityContext context)
            throws KeySourceException {
        return own.get(selector, context);
    }

    @Bean
    SmallCollection signingKeysStayFew() {
        return new SmallCollection("signing_keys", "two or three live keys, retired ones are removed");
    }

    @Bean
    SmallCollection relayLeasesStayFew() {
        return new SmallCollection("relay_leases", "one per partition of the sweep, given back when a context stops");
    }

    @Bean
    SmallCollection messageTemplatesStayFew() {
        return new SmallCollection("message_templates", "one for each kind of message");
    }

    @Bean
    Reads reads() {
        return new Reads();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer readsListener(Reads reads) {
        return settings -> settings.addCommandListener(reads);
    }
}
