package io.fengyi.registry.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.content;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.ExpectedCount;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class LiveWechatTest {

    private static final String SESSION =
            "https://api.weixin.qq.com/sns/jscode2session?appid=wx1&secret=s3cret&js_code=c1&grant_type=authorization_code";

    private final RestClient.Builder http = RestClient.builder().baseUrl("https://api.weixin.qq.com");
    private final MockRestServiceServer vendor =
            MockRestServiceServer.bindTo(http).ignoreExpectOrder(true).build();
    private final LiveWechat wechat =
            new LiveWechat(Map.of("wx1", "s3cret"), "tpl_1", http.build(), new JsonMapper(), Clock.systemUTC());

    @Test
    void aCodeBecomesAPersonAndTheSessionKeyIsDropped() {
        answer(SESSION, "{\"openid\":\"o1\",\"session_key\":\"k\",\"unionid\":\"u1\"}");
        WechatProvider.Person person = wechat.person("wx1", "c1");
        assertThat(person.key("wx1")).isEqualTo("union:u1");
        assertThat(person.toString()).doesNotContain("o1", "u1", "k");
    }

    @Test
    void withoutAUnionIdTheAppIsPartOfTheKey() {
        answer(SESSION, "{\"openid\":\"o1\",\"session_key\":\"k\"}");
        assertThat(wechat.person("wx1", "c1").key("wx1")).isEqualTo("wx1:o1");
    }

    @Test
    void anUnknownCodeOrProgramIsRefused() {
        answer(SESSION, "{\"errcode\":40029,\"errmsg\":\"invalid code\"}");
        assertThatThrownBy(() -> wechat.person("wx1", "c1"))
                .isInstanceOf(WechatProvider.CodeRefused.class)
                .hasMessageContaining("40029");
        assertThatThrownBy(() -> wechat.person("wx2", "c1")).isInstanceOf(WechatProvider.CodeRefused.class);
    }

    @Test
    void anOutageIsSaidWithoutTheSecret() {
        vendor.expect(requestTo(SESSION)).andRespond(withServerError());
        assertThatThrownBy(() -> wechat.person("wx1", "c1"))
                .isInstanceOf(ProviderFailed.class)
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void aPhoneCodeBecomesANumberWithOneServerTokenForMany() {
        vendor.expect(ExpectedCount.once(), requestTo("https://api.weixin.qq.com/cgi-bin/stable_token"))
                .andExpect(content()
                        .json("{\"grant_type\":\"client_credential\",\"appid\":\"wx1\",\"secret\":\"s3cret\"}"))
                .andRespond(withSuccess("{\"access_token\":\"t1\",\"expires_in\":7200}", MediaType.APPLICATION_JSON));
        vendor.expect(
                        ExpectedCount.twice(),
                        requestTo("https://api.weixin.qq.com/wxa/business/getuserphonenumber?access_token=t1"))
                .andExpect(content().json("{\"code\":\"p1\"}"))
                .andRespond(withSuccess(
                        "{\"errcode\":0,\"phone_info\":{\"purePhoneNumber\":\"13800000000\",\"countryCode\":\"86\"}}",
                        MediaType.APPLICATION_JSON));
        assertThat(wechat.phone("wx1", "p1")).isEqualTo("13800000000");
        assertThat(wechat.phone("wx1", "p1")).isEqualTo("13800000000");
        vendor.verify();
    }

    @Test
    void aNoticeIsASubscriptionMessageCutToItsFields() {
        answer("https://api.weixin.qq.com/cgi-bin/stable_token", "{\"access_token\":\"t1\",\"expires_in\":7200}");
        vendor.expect(requestTo("https://api.weixin.qq.com/cgi-bin/message/subscribe/send?access_token=t1"))
                .andExpect(content()
                        .json("{\"touser\":\"o1\",\"template_id\":\"tpl_1\",\"data\":{\"thing1\":{\"value\":\"积分到账\"},"
                                + "\"thing2\":{\"value\":\"一二三四五六七八九十一二三四五六七八九…\"}}}"))
                .andRespond(withSuccess("{\"errcode\":0}", MediaType.APPLICATION_JSON));
        wechat.sendNotice("wx1:o1", "积分到账", "一二三四五六七八九十一二三四五六七八九十一");
        vendor.verify();
        assertThatThrownBy(() -> wechat.sendNotice("wx2:o1", "积分到账", "获得 5 分"))
                .isInstanceOf(ProviderFailed.class)
                .hasMessageNotContaining("o1");
    }

    private void answer(String address, String json) {
        vendor.expect(requestTo(address)).andRespond(withSuccess(json, MediaType.APPLICATION_JSON));
    }
}
