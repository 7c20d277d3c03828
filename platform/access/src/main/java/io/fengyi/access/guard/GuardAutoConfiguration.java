package io.fengyi.access.guard;

import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.token.AccessTokens;
import io.fengyi.http.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Guards every MVC service: stateless, bearer tokens only, closed by default.
 *
 * <p>The chain stands last, so that a service may put chains for other paths (the Authorization Server's, the sign-in
 * page) in front of it.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableWebSecurity
class GuardAutoConfiguration {

    private static final int LAST = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    BearerChallenge bearerChallenge(ProblemWriter problems) {
        return new BearerChallenge(problems);
    }

    /** Requests are measured once, by operation; a timer for every filter of the chain costs more than the chain. */
    @Bean
    SecurityObservationSettings securityIsNotMeasuredByFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(LAST)
    SecurityFilterChain bearerOnly(
            HttpSecurity http,
            AccessTokens tokens,
            BearerChallenge challenge,
            ProblemWriter problems,
            Environment environment) {
        AuthenticationManager bearer =
                token -> new CallerAuthentication(tokens.verify(((BearerTokenAuthenticationToken) token).getToken()));
        return http.csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(request -> bearer).authenticationEntryPoint(challenge))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(challenge)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(request, response, 403, "role-not-allowed", "this path is closed")))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(openOnManagementPort(environment))
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest() // the rule of the handler decides: AllowInterceptor
                        .permitAll())
                .build();
    }

    /** Metrics are for the management port, which is never published. */
    private static String[] openOnManagementPort(Environment environment) {
        boolean apart = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return apart ? new String[] {"/actuator/prometheus", "/actuator/info"} : new String[] {"/actuator/health"};
    }

    @Bean
    EveryHandlerHasARule everyHandlerHasARule(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new EveryHandlerHasARule(mappings);
    }

    @Bean
    WebMvcConfigurer accessOfHandlers(BearerChallenge challenge, AuditTrail audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AllowInterceptor(challenge, audit)).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GlobalOperationCustomizer.class)
    static class ForDocuments {

        @Bean
        AccessInDocuments accessInDocuments() {
            return new AccessInDocuments();
        }
    }
}
