package io.fengyi.registry.identity.grant;

import io.fengyi.registry.identity.account.RiderAccounts;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.client.GrantTypes;
import io.fengyi.registry.identity.provider.WechatProvider;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** A rider signs in inside a mini-program; the first time makes the account. */
@Component
class WechatCodeGrant implements DirectGrant {

    private final WechatProvider wechat;
    private final RiderAccounts riders;

    WechatCodeGrant(WechatProvider wechat, RiderAccounts riders) {
        this.wechat = wechat;
        this.riders = riders;
    }

    @Override
    public AuthorizationGrantType type() {
        return GrantTypes.WECHAT_CODE;
    }

    @Override
    public List<String> parameters() {
        return List.of("app_id", "code");
    }

    @Override
    public UserAccount signIn(Map<String, String> parameters) {
        String appId = parameters.getOrDefault("app_id", "");
        WechatProvider.Person person = wechat.person(appId, parameters.getOrDefault("code", ""));
        return riders.signInWithWechat(person.key(appId));
    }
}
