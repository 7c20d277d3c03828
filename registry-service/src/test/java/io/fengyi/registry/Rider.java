package io.fengyi.registry;

import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.util.Map;
import java.util.UUID;

/** Somebody with the mini-program who has proved a number, and may register. */
public final class Rider {

    public final String phone;
    public final String openid = UUID.randomUUID().toString();
    private final Api api;
    private String token;
    private String refreshToken;

    public Rider(Api api, String phone) {
        this.api = api;
        this.phone = phone;
        took(api.form(
                "/oauth2/token",
                Map.of(
                        "grant_type", "urn:fengyi:grant:wechat-code",
                        "client_id", "fengyi-miniprogram",
                        "app_id", "wx-test",
                        "code", "fake-" + openid)));
    }

    /** Proves the number; staff's record of it becomes the rider's own. */
    public Rider provesPhone() {
        me().post("/api/v1/me/phone", Map.of("appId", "wx-test", "wechatCode", "fake-" + phone))
                .expect(200);
        return this;
    }

    /** The next token carries what has been linked since. */
    public Rider refreshes() {
        took(api.form(
                "/oauth2/token",
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "fengyi-miniprogram",
                        "refresh_token", refreshToken)));
        return this;
    }

    public Api me() {
        return api.as(token);
    }

    public Answer registers(String alias) {
        return me().post("/api/v1/me/registration", registration(alias));
    }

    public Map<String, Object> registration(String alias) {
        return Map.of("alias", alias, "phone", phone, "workerType", "FOOD_DELIVERY", "noticeVersion", "1");
    }

    private void took(Answer tokens) {
        tokens.expect(200);
        token = tokens.text("/access_token");
        refreshToken = tokens.text("/refresh_token");
    }
}
