package io.fengyi.registry.identity.grant;

import io.fengyi.registry.identity.account.RiderAccounts;
import io.fengyi.registry.identity.account.SignInRefused;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.client.GrantTypes;
import io.fengyi.registry.identity.phone.PhoneNumber;
import io.fengyi.registry.identity.phone.SmsCodes;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** A rider proves a number by the code that was sent to it; the first time makes the account. */
@Component
class SmsCodeGrant implements DirectGrant {

    private final SmsCodes codes;
    private final RiderAccounts riders;

    SmsCodeGrant(SmsCodes codes, RiderAccounts riders) {
        this.codes = codes;
        this.riders = riders;
    }

    @Override
    public AuthorizationGrantType type() {
        return GrantTypes.SMS_CODE;
    }

    @Override
    public List<String> parameters() {
        return List.of("phone", "code");
    }

    @Override
    public UserAccount signIn(Map<String, String> parameters) {
        PhoneNumber phone = PhoneNumber.of(parameters.getOrDefault("phone", ""));
        if (!codes.accept(phone, parameters.getOrDefault("code", ""))) {
            throw new SignInRefused("code wrong, used or expired");
        }
        return riders.signInWithPhone(phone);
    }
}
