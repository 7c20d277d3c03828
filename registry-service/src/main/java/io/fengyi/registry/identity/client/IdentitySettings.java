package io.fengyi.registry.identity.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may set about sign-in.
 *
 * @param consoleRedirectUris where the staff pages may be besides {@code <issuer>/console/login} and
 *     {@code <issuer>/console/callback}
 */
@ConfigurationProperties("fengyi.identity")
public record IdentitySettings(@DefaultValue List<String> consoleRedirectUris) {}
