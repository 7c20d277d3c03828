package io.fengyi.registry.identity.grant;

import io.fengyi.registry.identity.account.SignInRefused;
import io.fengyi.registry.identity.account.StaffCredentials;
import io.fengyi.registry.identity.account.UserAccount;
import io.fengyi.registry.identity.client.GrantTypes;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** Staff sign in with a password alone, for {@code ./fengyi token LOGIN}; exists in the demo profile only. */
@Component
@ConditionalOnProperty(name = "fengyi.demo", havingValue = "true")
class DemoLoginGrant implements DirectGrant {

    private final StaffCredentials staff;

    DemoLoginGrant(StaffCredentials staff) {
        this.staff = staff;
    }

    @Override
    public AuthorizationGrantType type() {
        return GrantTypes.DEMO_LOGIN;
    }

    @Override
    public List<String> parameters() {
        return List.of("login", "password");
    }

    @Override
    public UserAccount signIn(Map<String, String> parameters) {
        StaffCredentials.Known known =
                staff.checkPassword(parameters.getOrDefault("login", ""), parameters.getOrDefault("password", ""));
        if (known.next() != StaffCredentials.Next.NOTHING) {
            throw new SignInRefused("a second factor is needed");
        }
        return staff.complete(known.accountId());
    }
}
