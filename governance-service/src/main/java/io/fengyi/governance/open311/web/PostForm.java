package io.fengyi.governance.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fengyi.governance.open311.PostedFields;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of a new request, for the API document; it is read field by field because attributes have names of their own. */
@Schema(name = "Open311Post", description = "另可有 attribute[代码]=值；email、phone、first_name、last_name 等会被接受并丢弃")
record PostForm(
        @JsonProperty("api_key") @Schema(description = "第三方应用的 api_key；或使用 Bearer 令牌")
        String apiKey,

        @JsonProperty("service_code") @Schema(example = "CMGT-01-03", requiredMode = Schema.RequiredMode.REQUIRED)
        String serviceCode,

        @Schema(description = "WGS84", example = "31.491") Double lat,

        @JsonProperty("long") @Schema(description = "WGS84", example = "120.312")
        Double longitude,

        @JsonProperty("address_string") @Schema(example = "古镇社区人民路 12 号门口")
        String addressString,

        @JsonProperty("address_id") @Schema(description = "驿站编号，或地址所在网格的代码")
        String addressId,

        @Schema(description = "不超过 500 字", example = "盲道被共享单车占用")
        String description,

        @JsonProperty("media_url") @Schema(description = "https 图片地址，不超过 10 MiB")
        String mediaUrl) {

    /**
     * The fields of body and query. The body is parsed here when the server could not do it, because a filter had
     * already read it.
     */
    static PostedFields of(HttpServletRequest request) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(Arrays.asList(values))));
        String rest = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : rest.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, equals)), any -> new ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return new PostedFields(fields);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
