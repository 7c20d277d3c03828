package io.fengyi.registry.identity.signin;

import io.fengyi.access.vault.SigningKeys;
import io.fengyi.registry.identity.secret.OneTimeCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Binds forms to the browser that was shown them (against cross-site requests), and carries "the password was right"
 * to the second page for five minutes. HMAC-SHA-256; nothing is stored.
 */
@Component
class FormSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String COOKIE = "fengyi-form";
    private static final Duration FORM_LIFE = Duration.ofHours(1);
    private static final Duration TICKET_LIFE = Duration.ofMinutes(5);

    private final SecretKeySpec key;
    private final SignIns cookies;
    private final Clock systemClock;

    FormSeal(SigningKeys keys, SignIns cookies, @Qualifier("systemClock") Clock systemClock) {
        this.key = new SecretKeySpec(keys.derive("sign-in-forms"), ALGORITHM);
        this.cookies = cookies;
        this.systemClock = systemClock;
    }

    /** Value of the hidden field; sets the cookie it belongs to. */
    String form(HttpServletRequest request, HttpServletResponse response) {
        String value = SignIns.cookie(request, COOKIE)
                .orElseGet(() -> OneTimeCode.next().value());
        cookies.set(response, COOKIE, value, "/login", "Strict", FORM_LIFE);
        return mac("form|" + value);
    }

    boolean isFromOurForm(HttpServletRequest request, String form) {
        return SignIns.cookie(request, COOKIE)
                .filter(value -> same(mac("form|" + value), form))
                .isPresent();
    }

    /** Says that this account's password was right a moment ago. */
    String ticket(String accountId) {
        String body = accountId + "|" + systemClock.instant().plus(TICKET_LIFE).getEpochSecond();
        return encode(body.getBytes(StandardCharsets.UTF_8)) + "." + mac("ticket|" + body);
    }

    /** The account of a ticket that is ours and not too old. */
    Optional<String> accountOf(String ticket) {
        int dot = ticket.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String body;
        try {
            body = new String(Base64.getUrlDecoder().decode(ticket.substring(0, dot)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int bar = body.indexOf('|');
        if (bar < 0 || !same(mac("ticket|" + body), ticket.substring(dot + 1))) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(body.substring(bar + 1)));
        return systemClock.instant().isBefore(until) ? Optional.of(body.substring(0, bar)) : Optional.empty();
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " is not available", impossible);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
