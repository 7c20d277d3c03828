package io.fengyi.outbound;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Gives a service its way out. */
@AutoConfiguration
public class OutboundAutoConfiguration {

    private static final int HTTPS = 443;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String LOCAL = "fengyi.outbound.local-receivers";

    @Bean
    OutboundCalls outboundCalls(Environment environment) throws NoSuchAlgorithmException {
        PinnedCalls calls = new PinnedCalls(
                SystemDefaultDnsResolver.INSTANCE, PublicAddresses::isPublic, SSLContext.getDefault(), HTTPS, LONGEST);
        if (!environment.getProperty(LOCAL, Boolean.class, false)) {
            return calls;
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(LOCAL + " is true: production calls nobody on its own machine");
        }
        return calls.withLocalReceivers();
    }
}
