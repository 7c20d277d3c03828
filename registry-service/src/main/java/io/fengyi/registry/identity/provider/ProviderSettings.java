package io.fengyi.registry.identity.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which providers are used, and with which account at the vendor.
 *
 * @param sms {@code fake} or {@code live}
 * @param wechat {@code fake} or {@code live}
 * @param tencent account for live SMS
 * @param miniPrograms secret of each mini-program by its app id, for live WeChat
 * @param wechatNoticeTemplate subscription template with the fields {@code thing1} (title) and {@code thing2} (text)
 */
@ConfigurationProperties("fengyi.identity.providers")
public record ProviderSettings(
        @DefaultValue("fake") Kind sms,
        @DefaultValue("fake") Kind wechat,
        @Nullable Tencent tencent,
        @DefaultValue Map<String, String> miniPrograms,
        @Nullable String wechatNoticeTemplate) {

    /** A fake works offline and is refused in production. */
    public enum Kind {
        FAKE,
        LIVE
    }

    /**
     * Tencent Cloud SMS.
     *
     * @param templateId template with two fields: code, minutes
     * @param noticeTemplateId template with one field, the text of a notice; without it no notices are sent
     */
    public record Tencent(
            String secretId,
            String secretKey,
            String sdkAppId,
            String signName,
            String templateId,
            @Nullable String noticeTemplateId,
            @DefaultValue("ap-guangzhou") String region,
            @DefaultValue("https://sms.tencentcloudapi.com") String endpoint) {

        @Override
        public String toString() {
            return "Tencent[sdkAppId=" + sdkAppId + ", templateId=" + templateId + ", region=" + region + "]";
        }
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return "ProviderSettings[sms=" + sms + ", wechat=" + wechat + ", tencent=" + tencent + ", miniPrograms="
                + miniPrograms.keySet() + "]";
    }
}
