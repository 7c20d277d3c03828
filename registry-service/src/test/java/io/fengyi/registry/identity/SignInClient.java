package io.fengyi.registry.identity;

import com.nimbusds.jwt.SignedJWT;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A browser and a mini-program, as far as sign-in goes. */
final class SignInClient {

    static final String REDIRECT = "http://localhost/test-issuer/console/login";
    static final String APP = "wx-test";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(form|continue|ticket)\" value=\"([^\"]*)\"");

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final Api api;

    SignInClient(Api api) {
        this.api = api;
    }

    /** Claims of a token, unverified. */
    static Map<String, Object> claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String verifier() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    static String authorizeQuery(String verifier) {
        return "response_type=code&client_id=fengyi-console&state=s1&redirect_uri="
                + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=" + challenge(verifier);
    }

    Answer wechat(String openid) {
        return api.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:fengyi:grant:wechat-code",
                        "client_id",
                        "fengyi-miniprogram",
                        "app_id",
                        APP,
                        "code",
                        "fake-" + openid));
    }

    Answer sms(String phone, String code) {
        return api.form(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "urn:fengyi:grant:sms-code",
                        "client_id",
                        "fengyi-miniprogram",
                        "phone",
                        phone,
                        "code",
                        code));
    }

    Answer refresh(String clientId, String refreshToken) {
        return api.form(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", refreshToken));
    }

    Answer redeem(String code, String verifier) {
        return api.form(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "fengyi-console",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier));
    }

    Answer get(String path) {
        return remember(withCookies().get(path));
    }

    Answer form(String path, Map<String, String> fields) {
        return remember(withCookies().form(path, fields));
    }

    /** Opens the sign-in page and sends login and password. */
    Answer password(String login, String password, String query) {
        Answer page = get("/login?continue=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .expect(200);
        Map<String, String> fields = hidden(page);
        fields.put("login", login);
        fields.put("password", password);
        return form("/login", fields);
    }

    Answer code(Answer codePage, String code) {
        Map<String, String> fields = hidden(codePage);
        fields.put("code", code);
        return form("/login/code", fields);
    }

    /** Follows the redirect behind the sign-in to the authorization code. */
    String authorizationCode(Answer signedIn) {
        signedIn.expect(303);
        Answer authorized = get(signedIn.header("Location")).expect(302);
        String location = authorized.header("Location");
        if (!location.startsWith(REDIRECT + "?")) {
            throw new AssertionError(location);
        }
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        if (!code.find()) {
            throw new AssertionError(location);
        }
        return java.net.URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
    }

    static Map<String, String> hidden(Answer page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            fields.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
        }
        return fields;
    }

    private Api withCookies() {
        if (cookies.isEmpty()) {
            return api;
        }
        StringBuilder header = new StringBuilder();
        cookies.forEach((name, value) -> header.append(header.isEmpty() ? "" : "; ")
                .append(name)
                .append('=')
                .append(value));
        return api.with("Cookie", header.toString());
    }

    private Answer remember(Answer answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            if (equals == pair.length() - 1) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return answer;
    }
}
