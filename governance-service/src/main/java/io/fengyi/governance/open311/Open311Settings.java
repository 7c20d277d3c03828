package io.fengyi.governance.open311;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code fengyi.open311}, shown by the discovery.
 *
 * @param contact whom to ask about this endpoint
 * @param keyService how one gets an api_key
 */
@ConfigurationProperties("fengyi.open311")
public record Open311Settings(
        @DefaultValue("请联系街道办事处。") String contact,

        @DefaultValue("由街道管理员接入第三方应用（reports:write）后签发 api_key。")
        String keyService) {}
