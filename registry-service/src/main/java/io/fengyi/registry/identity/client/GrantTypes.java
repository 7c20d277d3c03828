package io.fengyi.registry.identity.client;

import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Our own grants beside those of RFC 6749. Source: platform.md 3.3. */
public final class GrantTypes {

    /** Parameters: phone, code. */
    public static final AuthorizationGrantType SMS_CODE = new AuthorizationGrantType("urn:fengyi:grant:sms-code");

    /** Parameters: app_id, code. */
    public static final AuthorizationGrantType WECHAT_CODE = new AuthorizationGrantType("urn:fengyi:grant:wechat-code");

    /** Parameters: login, password; exists in the demo only. */
    public static final AuthorizationGrantType DEMO_LOGIN = new AuthorizationGrantType("urn:fengyi:grant:demo-login");

    private GrantTypes() {}
}
