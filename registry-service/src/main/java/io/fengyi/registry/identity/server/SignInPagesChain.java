package io.fengyi.registry.identity.server;

import io.fengyi.http.ProblemWriter;
import io.fengyi.registry.identity.client.IdentitySettings;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** {@code /login/*}: open to everybody, no script, no frame, nothing from elsewhere; forms carry their own proof. */
@Configuration(proxyBeanMethods = false)
class SignInPagesChain {

    private static final int AFTER_THE_AUTHORIZATION_SERVER = 2;

    @Bean
    @Order(AFTER_THE_AUTHORIZATION_SERVER)
    SecurityFilterChain signInPages(HttpSecurity http, IdentitySettings settings, ProblemWriter problems) {
        // a browser applies form-action to the redirects behind the form as well, up to the staff page
        String targets = settings.consoleRedirectUris().stream()
                .map(URI::create)
                .map(uri -> " " + uri.getScheme() + "://" + uri.getAuthority())
                .distinct()
                .collect(Collectors.joining());
        String policy = "default-src 'none'; style-src 'self'; form-action 'self'" + targets
                + "; base-uri 'none'; frame-ancestors 'none'";
        return http.securityMatcher("/login", "/login/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new StoreOutage(problems), HeaderWriterFilter.class)
                .build();
    }
}
