package io.fengyi.governance.message.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fengyi.governance.message.ReportMessage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as both sides see it: from whom only as a role. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportMessage")
public record MessageView(
        @Schema(example = "rms_0HZ8K3QF5S1RM") String id,

        @Schema(
                example = "STAFF",
                allowableValues = {"REPORTER", "STAFF", "UNIT"})
        String from,

        @Nullable String text,
        @Schema(description = "文字已被彻底删除") boolean removed,
        Instant at) {

    static MessageView of(ReportMessage message) {
        String from = message.fromReporter() ? "REPORTER" : message.unit() == null ? "STAFF" : "UNIT";
        return new MessageView(message.id(), from, message.text(), message.text() == null, message.at());
    }
}
