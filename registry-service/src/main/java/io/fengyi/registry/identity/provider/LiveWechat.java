package io.fengyi.registry.identity.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The open interfaces of WeChat mini-programs: {@code jscode2session}, {@code stable_token}, {@code getuserphonenumber}. */
final class LiveWechat implements WechatProvider {

    private static final Duration EARLY = Duration.ofMinutes(5);

    /** Fields of the kind "thing" take no more. */
    private static final int LONGEST_THING = 20;

    private final Map<String, String> secrets;
    private final @Nullable String noticeTemplate;
    private final RestClient http;
    private final JsonMapper json;
    private final Clock systemClock;
    private final Map<String, ServerToken> tokens = new ConcurrentHashMap<>();

    /** @param http bound to {@code https://api.weixin.qq.com} */
    LiveWechat(
            Map<String, String> secrets,
            @Nullable String noticeTemplate,
            RestClient http,
            JsonMapper json,
            Clock systemClock) {
        this.secrets = Map.copyOf(secrets);
        this.noticeTemplate = noticeTemplate;
        this.http = http;
        this.json = json;
        this.systemClock = systemClock;
    }

    @Override
    public Person person(String appId, String code) {
        String secret = secretOf(appId);
        JsonNode answer = read(http.get()
                .uri(
                        "/sns/jscode2session?appid={a}&secret={s}&js_code={c}&grant_type=authorization_code",
                        appId,
                        secret,
                        code));
        String openid = answer.path("openid").asString("");
        if (openid.isEmpty()) {
            throw new CodeRefused("code2session: " + answer.path("errcode").asInt());
        }
        String unionid = answer.path("unionid").asString("");
        return new Person(openid, unionid.isEmpty() ? null : unionid);
    }

    @Override
    public String phone(String appId, String code) {
        JsonNode answer = read(http.post()
                .uri("/wxa/business/getuserphonenumber?access_token={t}", serverToken(appId))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("code", code))));
        String phone = answer.path("phone_info").path("purePhoneNumber").asString("");
        if (phone.isEmpty()) {
            throw new CodeRefused(
                    "getuserphonenumber: " + answer.path("errcode").asInt());
        }
        return phone;
    }

    /** A person known by a union id alone has no openid that could be written to. */
    @Override
    public void sendNotice(String personKey, String title, String text) {
        int colon = personKey.indexOf(':');
        String appId = personKey.substring(0, Math.max(0, colon));
        if (noticeTemplate == null || !secrets.containsKey(appId)) {
            throw new ProviderFailed("WeChat: no notice template or no openid of a mini-program of ours", null);
        }
        JsonNode answer = read(http.post()
                .uri("/cgi-bin/message/subscribe/send?access_token={t}", serverToken(appId))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of(
                        "touser", personKey.substring(colon + 1),
                        "template_id", noticeTemplate,
                        "data", Map.of("thing1", field(title), "thing2", field(text))))));
        int error = answer.path("errcode").asInt(0);
        if (error != 0) {
            throw new ProviderFailed("WeChat subscribe/send: " + error, null);
        }
    }

    private static Map<String, String> field(String text) {
        return Map.of("value", text.length() > LONGEST_THING ? text.substring(0, LONGEST_THING - 1) + "…" : text);
    }

    private String serverToken(String appId) {
        Instant now = systemClock.instant();
        ServerToken known = tokens.get(appId);
        if (known != null && now.isBefore(known.until())) {
            return known.value();
        }
        JsonNode answer = read(http.post()
                .uri("/cgi-bin/stable_token")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(
                        Map.of("grant_type", "client_credential", "appid", appId, "secret", secretOf(appId)))));
        String value = answer.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new ProviderFailed(
                    "WeChat stable_token: " + answer.path("errcode").asInt(), null);
        }
        long seconds = answer.path("expires_in").asLong(0);
        tokens.put(appId, new ServerToken(value, now.plusSeconds(seconds).minus(EARLY)));
        return value;
    }

    private String secretOf(String appId) {
        String secret = secrets.get(appId);
        if (secret == null) {
            throw new CodeRefused("mini-program: " + appId + " (known: " + secrets.keySet() + ")");
        }
        return secret;
    }

    private JsonNode read(RestClient.RequestHeadersSpec<?> request) {
        try {
            String answer = request.retrieve().body(String.class);
            return json.readTree(answer == null ? "{}" : answer);
        } catch (RestClientException failed) {
            // the message of the cause may hold the address with the secret: keep its kind only
            throw new ProviderFailed("WeChat: " + failed.getClass().getSimpleName(), null);
        }
    }

    private record ServerToken(String value, Instant until) {}
}
