package io.fengyi.governance.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fengyi.governance.open311.Open311Desk.Offered;
import io.swagger.v3.oas.annotations.media.Schema;

/** A kind of request. */
@Schema(name = "Open311Service")
record ServiceView(
        @JsonProperty("service_code") @Schema(example = "CMGT-01-03")
        String serviceCode,

        @JsonProperty("service_name") @Schema(example = "占用盲道")
        String serviceName,

        String description,
        @Schema(description = "是否另需填写补充信息") boolean metadata,
        @Schema(example = "realtime") String type,
        String keywords,
        @Schema(example = "道路与停车") String group) {

    static ServiceView of(Offered offered) {
        String name = offered.category().name();
        return new ServiceView(
                offered.category().code(),
                name,
                name,
                !offered.category().attributes().isEmpty(),
                "realtime",
                String.join(", ", name.split("[、，]")),
                offered.group());
    }
}
