package io.fengyi.registry.identity.provider;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Live SMS: {@code SendSms} of Tencent Cloud, version 2021-01-11. */
final class TencentSms implements SmsProvider {

    private final ProviderSettings.Tencent account;
    private final Tc3Signature signature;
    private final RestClient http;
    private final JsonMapper json;
    private final Clock systemClock;

    TencentSms(ProviderSettings.Tencent account, RestClient http, JsonMapper json, Clock systemClock) {
        this.account = account;
        this.signature = new Tc3Signature(account.secretId(), account.secretKey(), "sms");
        this.http = http;
        this.json = json;
        this.systemClock = systemClock;
    }

    @Override
    public void sendCode(String phone, String code, Duration validFor) {
        send(phone, account.templateId(), List.of(code, String.valueOf(validFor.toMinutes())));
    }

    @Override
    public void sendNotice(String phone, String text) {
        String template = account.noticeTemplateId();
        if (template == null) {
            throw new ProviderFailed("Tencent SMS: no notice template is set", null);
        }
        send(phone, template, List.of(text));
    }

    private void send(String phone, String template, List<String> fields) {
        check(post(json.writeValueAsString(Map.of(
                "PhoneNumberSet", List.of("+86" + phone),
                "SmsSdkAppId", account.sdkAppId(),
                "SignName", account.signName(),
                "TemplateId", template,
                "TemplateParamSet", fields))));
    }

    private JsonNode post(String body) {
        URI endpoint = URI.create(account.endpoint());
        Instant now = systemClock.instant();
        try {
            String answer = http.post()
                    .uri(endpoint)
                    .contentType(MediaType.parseMediaType(Tc3Signature.CONTENT_TYPE))
                    .header("Authorization", signature.authorization(endpoint.getAuthority(), body, now))
                    .header("X-TC-Action", "SendSms")
                    .header("X-TC-Version", "2021-01-11")
                    .header("X-TC-Timestamp", String.valueOf(now.getEpochSecond()))
                    .header("X-TC-Region", account.region())
                    .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .retrieve()
                    .body(String.class);
            return json.readTree(answer == null ? "{}" : answer).path("Response");
        } catch (RestClientException failed) {
            throw new ProviderFailed("Tencent SMS: " + failed.getClass().getSimpleName(), failed);
        }
    }

    private static void check(JsonNode response) {
        String error = response.path("Error").path("Code").asString("");
        String status = response.path("SendStatusSet").path(0).path("Code").asString("");
        if (!error.isEmpty() || !status.equals("Ok")) {
            throw new ProviderFailed("Tencent SMS answered " + (error.isEmpty() ? status : error), null);
        }
    }
}
