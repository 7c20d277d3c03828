package io.fengyi.registry.identity.provider;

import java.time.Duration;

/** Sends text messages. */
public interface SmsProvider {

    /**
     * Sends a sign-in code.
     *
     * @param phone eleven digits, mainland China
     * @param code six digits
     * @param validFor told to the reader in minutes
     * @throws ProviderFailed when the vendor did not accept it
     */
    void sendCode(String phone, String code, Duration validFor);

    /**
     * Sends a notice that the receiver has consented to.
     *
     * @param phone eleven digits, mainland China
     * @throws ProviderFailed when the vendor did not accept it
     */
    void sendNotice(String phone, String text);
}
