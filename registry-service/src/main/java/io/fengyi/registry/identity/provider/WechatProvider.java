package io.fengyi.registry.identity.provider;

import org.jspecify.annotations.Nullable;

/** Asks WeChat whose code this is. */
public interface WechatProvider {

    /** How the key of a person begins who is known by a union id: recognised everywhere, written to nowhere. */
    String UNION = "union:";

    /**
     * Exchanges the code of {@code wx.login} (code2session). The session key is dropped at once.
     *
     * @throws CodeRefused when WeChat does not know the code or the mini-program is not ours
     * @throws ProviderFailed when WeChat does not answer
     */
    Person person(String appId, String code);

    /**
     * Exchanges the code of the phone-number button.
     *
     * @return eleven digits or with country code, as WeChat gives it
     * @throws CodeRefused when WeChat does not know the code or the mini-program is not ours
     * @throws ProviderFailed when WeChat does not answer
     */
    String phone(String appId, String code);

    /**
     * Sends a subscription message.
     *
     * @param personKey {@link Person#key} of a sign-in
     * @throws ProviderFailed when WeChat did not accept it
     */
    void sendNotice(String personKey, String title, String text);

    /** @param unionid the same person over several mini-programs of one operator, when WeChat tells it */
    record Person(String openid, @Nullable String unionid) {

        /** What the person is recognised by: the union id where there is one, else app and openid. */
        public String key(String appId) {
            return unionid != null ? UNION + unionid : appId + ":" + openid;
        }

        /** Never the values: logs hold no openid. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** The code is wrong, used or for another mini-program. */
    class CodeRefused extends RuntimeException {

        public CodeRefused(String reason) {
            super(reason);
        }
    }
}
