package io.fengyi.registry.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class TencentSmsTest {

    private final RestClient.Builder http = RestClient.builder();
    private final MockRestServiceServer vendor =
            MockRestServiceServer.bindTo(http).build();
    private final TencentSms sms = new TencentSms(
            new ProviderSettings.Tencent(
                    "id",
                    "key",
                    "1400000000",
                    "蜂驿",
                    "100001",
                    "200002",
                    "ap-guangzhou",
                    "https://sms.tencentcloudapi.com"),
            http.build(),
            new JsonMapper(),
            Clock.fixed(Instant.ofEpochSecond(1551113065), ZoneOffset.UTC));

    /** The worked example of the vendor's documentation of signature version 3. */
    @Test
    void theSignatureIsTheOneOfTheVendorsExample() {
        String body =
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
        Tc3Signature signature =
                new Tc3Signature("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE", "cvm");
        assertThat(signature.authorization("cvm.tencentcloudapi.com", body, Instant.ofEpochSecond(1551113065)))
                .isEqualTo(
                        "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, "
                                + "SignedHeaders=content-type;host, "
                                + "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }

    @Test
    void aCodeIsSentAsTheTemplateWants() {
        vendor.expect(requestTo("https://sms.tencentcloudapi.com"))
                .andExpect(header("X-TC-Action", "SendSms"))
                .andExpect(header("X-TC-Version", "2021-01-11"))
                .andExpect(header("X-TC-Timestamp", "1551113065"))
                .andExpect(
                        header("Authorization", Matchers.startsWith("TC3-HMAC-SHA256 Credential=id/2019-02-25/sms/")))
                .andExpect(content()
                        .json("{\"PhoneNumberSet\":[\"+8613800000000\"],\"TemplateParamSet\":[\"123456\",\"5\"],"
                                + "\"SignName\":\"蜂驿\",\"TemplateId\":\"100001\",\"SmsSdkAppId\":\"1400000000\"}"))
                .andRespond(withSuccess(
                        "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\"}]}}", MediaType.APPLICATION_JSON));
        sms.sendCode("13800000000", "123456", Duration.ofMinutes(5));
        vendor.verify();
    }

    @Test
    void aNoticeHasATemplateOfItsOwn() {
        vendor.expect(requestTo("https://sms.tencentcloudapi.com"))
                .andExpect(content()
                        .json("{\"PhoneNumberSet\":[\"+8613800000000\"],\"TemplateParamSet\":[\"获得 5 分\"],"
                                + "\"SignName\":\"蜂驿\",\"TemplateId\":\"200002\",\"SmsSdkAppId\":\"1400000000\"}"))
                .andRespond(withSuccess(
                        "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"Ok\"}]}}", MediaType.APPLICATION_JSON));
        sms.sendNotice("13800000000", "获得 5 分");
        vendor.verify();
    }

    @Test
    void aRefusalOrAnOutageIsSaidWithoutNumberAndCode() {
        vendor.expect(requestTo("https://sms.tencentcloudapi.com"))
                .andRespond(withSuccess(
                        "{\"Response\":{\"SendStatusSet\":[{\"Code\":\"LimitExceeded.PhoneNumberDailyLimit\"}]}}",
                        MediaType.APPLICATION_JSON));
        vendor.expect(requestTo("https://sms.tencentcloudapi.com")).andRespond(withServerError());
        for (String expected : new String[] {"LimitExceeded", "InternalServerError"}) {
            assertThatThrownBy(() -> sms.sendCode("13800000000", "123456", Duration.ofMinutes(5)))
                    .isInstanceOf(ProviderFailed.class)
                    .hasMessageContaining(expected)
                    .hasMessageNotContaining("13800000000")
                    .hasMessageNotContaining("123456");
        }
    }
}
