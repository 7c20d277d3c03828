package io.fengyi.registry.identity.provider;

import io.fengyi.registry.identity.provider.ProviderSettings.Kind;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the providers; with the profile {@code production} a fake stops the start. */
@Configuration(proxyBeanMethods = false)
class Providers {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);

    @Bean
    SmsProvider smsProvider(
            ProviderSettings settings,
            Environment environment,
            JsonMapper json,
            @Qualifier("systemClock") Clock systemClock) {
        if (settings.sms() == Kind.FAKE) {
            refuseInProduction(environment, "sms");
            return new FakeSms();
        }
        ProviderSettings.Tencent account = settings.tencent();
        if (account == null) {
            throw new IllegalStateException("fengyi.identity.providers.sms is live, but tencent.* is not set");
        }
        return new TencentSms(account, client().build(), json, systemClock);
    }

    @Bean
    WechatProvider wechatProvider(
            ProviderSettings settings,
            Environment environment,
            JsonMapper json,
            @Qualifier("systemClock") Clock systemClock) {
        if (settings.wechat() == Kind.FAKE) {
            refuseInProduction(environment, "wechat");
            return new FakeWechat();
        }
        if (settings.miniPrograms().isEmpty()) {
            throw new IllegalStateException("fengyi.identity.providers.wechat is live, but mini-programs is not set");
        }
        RestClient http = client().baseUrl("https://api.weixin.qq.com").build();
        return new LiveWechat(settings.miniPrograms(), settings.wechatNoticeTemplate(), http, json, systemClock);
    }

    static void refuseInProduction(Environment environment, String provider) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException(
                    "fengyi.identity.providers." + provider + " is fake: production needs live");
        }
    }

    private static RestClient.Builder client() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        return RestClient.builder().requestFactory(requests);
    }
}
