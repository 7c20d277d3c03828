package io.fengyi.registry.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.registry.identity.provider.ProviderSettings.Kind;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class ProvidersTest {

    private final Providers providers = new Providers();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void productionRefusesAFake() {
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> sms(settings(Kind.FAKE, null))).hasMessageContaining("production needs live");
        assertThatThrownBy(() -> wechat(settings(Kind.FAKE, null))).hasMessageContaining("production needs live");
    }

    @Test
    void otherwiseAFakeIsTheDefault() {
        assertThat(sms(settings(Kind.FAKE, null))).isInstanceOf(FakeSms.class);
        assertThat(wechat(settings(Kind.FAKE, null)).person("any", "fake-abc").key("any"))
                .isEqualTo("any:abc");
    }

    @Test
    void liveNeedsItsAccount() {
        assertThatThrownBy(() -> sms(settings(Kind.LIVE, null))).hasMessageContaining("tencent");
        assertThatThrownBy(() -> wechat(settings(Kind.LIVE, null))).hasMessageContaining("mini-programs");
        ProviderSettings.Tencent account =
                new ProviderSettings.Tencent("id", "very-secret", "1", "s", "t", null, "r", "https://localhost");
        assertThat(sms(settings(Kind.LIVE, account))).isInstanceOf(TencentSms.class);
        assertThat(settings(Kind.LIVE, account).toString()).doesNotContain("very-secret");
    }

    private SmsProvider sms(ProviderSettings settings) {
        return providers.smsProvider(settings, environment, new JsonMapper(), Clock.systemUTC());
    }

    private WechatProvider wechat(ProviderSettings settings) {
        return providers.wechatProvider(settings, environment, new JsonMapper(), Clock.systemUTC());
    }

    private static ProviderSettings settings(Kind kind, ProviderSettings.Tencent account) {
        return new ProviderSettings(kind, kind, account, Map.of(), null);
    }
}
