package io.fengyi.registry;

import io.fengyi.http.ProblemTable;
import io.fengyi.registry.identity.provider.ProviderFailed;
import io.fengyi.registry.identity.provider.WechatProvider;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How refusals of identity and consent are answered; other features have tables of their own. */
@Configuration(proxyBeanMethods = false)
class RegistryProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Bean
    ProblemTable identityProblems() {
        return new ProblemTable()
                .answer(WechatProvider.CodeRefused.class, 422, "code-invalid")
                .at(refused -> "/wechatCode")
                .answer(ProviderFailed.class, 503, "provider-unavailable")
                .retryAfter(failed -> SOON);
    }
}
