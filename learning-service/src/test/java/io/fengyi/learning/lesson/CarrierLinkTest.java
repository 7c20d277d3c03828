package io.fengyi.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fengyi.http.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://www.xuexi.cn/lesson/1", "HTTPS://mp.weixin.qq.com/s?x=1#top"})
    void leadsToHttps(String link) {
        assertThat(CarrierLink.of("WECHAT", link).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.xuexi.cn/lesson/1",
                "javascript:alert(1)",
                "data:text/html,x",
                "//www.xuexi.cn/",
                "https:///nohost",
                "https://user:pass@www.xuexi.cn/",
                "https://www.xuexi.cn/ a",
                "ftp://www.xuexi.cn/",
                ""
            })
    void andNowhereElse(String link) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> CarrierLink.of("WECHAT", link))
                .withMessage("link: " + link + " (https only)")
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("link-not-allowed"));
    }
}
