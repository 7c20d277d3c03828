package io.fengyi.access.testapp;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Stands for the chains that registry-service puts in front for signing in. */
@Configuration(proxyBeanMethods = false)
class AnotherChain {

    @Bean
    @Order(1)
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.securityMatcher("/sign-in/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .build();
    }
}
