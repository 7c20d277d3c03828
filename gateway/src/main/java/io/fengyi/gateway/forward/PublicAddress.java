package io.fengyi.gateway.forward;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The base URL under which the public reaches this installation; also the issuer of its tokens. */
@ConfigurationProperties("fengyi.gateway.public")
public record PublicAddress(URI url) {

    boolean isEncrypted() {
        return "https".equals(url.getScheme());
    }
}
