package io.fengyi.outbound;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a service its way out. */
@AutoConfiguration
public class OutboundAutoConfiguration {

    private static final int HTTPS = 443;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Bean
    OutboundCalls outboundCalls() throws NoSuchAlgorithmException {
        return new PinnedCalls(
                SystemDefaultDnsResolver.INSTANCE, PublicAddresses::isPublic, SSLContext.getDefault(), HTTPS, LONGEST);
    }
}
