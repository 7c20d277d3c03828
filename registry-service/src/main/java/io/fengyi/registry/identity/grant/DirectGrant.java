package io.fengyi.registry.identity.grant;

import io.fengyi.registry.identity.account.UserAccount;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** One way to prove at the token endpoint who somebody is. */
interface DirectGrant {

    AuthorizationGrantType type();

    /** Names of the parameters that must be there. */
    List<String> parameters();

    /**
     * The account of whoever proved this.
     *
     * @throws io.fengyi.registry.identity.account.SignInRefused when nothing was proved
     */
    UserAccount signIn(Map<String, String> parameters);
}
