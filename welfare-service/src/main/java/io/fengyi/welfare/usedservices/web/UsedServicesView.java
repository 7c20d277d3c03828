package io.fengyi.welfare.usedservices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.welfare.usedservices.UsedService;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that this rider has used, part by part. */
@Schema(name = "UsedServices", description = "我使用的服务，仅本人可见")
record UsedServicesView(List<PartView> parts) {

    /** What one feature has. */
    @Schema(name = "UsedServicesPart")
    record PartView(
            @Schema(description = "stations、claims、activities、help、applications", example = "stations")
            String name,

            List<UsedServiceView> items) {}

    /** One thing. */
    @Schema(name = "UsedService")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UsedServiceView(
            @Schema(example = "stn_0HZ8K3QF5S1RM") String id,
            @Schema(example = "古镇小蜜蜂驿站") String title,
            Instant since,
            @Schema(example = "ACTIVE") @Nullable String state,

            @Schema(description = "上次查看之后的变化", example = "服务菜单已更新至第 2 版") @Nullable
            String news) {

        static UsedServiceView of(UsedService used) {
            return new UsedServiceView(used.id(), used.title(), used.since(), used.state(), used.news());
        }
    }
}
