package io.fengyi.governance.open311.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fengyi.governance.open311.RequestStatus;
import io.fengyi.governance.report.casefile.HistoryStep;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as GeoReport v2 shows it: what everybody may see of it, so no text and no person. Fields that "may not be
 * returned" and that we keep to ourselves are null.
 */
@Schema(name = "Open311Request")
record RequestView(
        @JsonProperty("service_request_id") @Schema(example = "rpt_0HZ8K3QF5S1RM")
        String serviceRequestId,

        @Schema(example = "open") String status,

        @JsonProperty("status_notes") @Schema(description = "本平台的状态", example = "IN_PROGRESS")
        String statusNotes,

        @JsonProperty("service_name") @Schema(example = "占用盲道")
        String serviceName,

        @JsonProperty("service_code") @Schema(example = "CMGT-01-03")
        String serviceCode,

        @Nullable String description,
        @JsonProperty("agency_responsible") @Nullable String agencyResponsible,
        @JsonProperty("service_notice") @Nullable String serviceNotice,

        @JsonProperty("requested_datetime") @Schema(example = "2023-03-06T10:00:00+08:00")
        String requestedDatetime,

        @JsonProperty("updated_datetime") @Schema(example = "2023-03-06T11:30:00+08:00")
        String updatedDatetime,

        @JsonProperty("expected_datetime") @Nullable String expectedDatetime,
        String address,

        @JsonProperty("address_id") @Schema(description = "网格代码") @Nullable
        String addressId,

        @Nullable String zipcode,
        @Nullable Double lat,
        @JsonProperty("long") @Nullable Double longitude,
        @JsonProperty("media_url") @Nullable String mediaUrl) {

    private static final DateTimeFormatter W3C = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    static RequestView of(Report report, @Nullable String mediaUrl) {
        Place point = report.place().wgs84();
        Instant ended = report.times().endedAt();
        return new RequestView(
                report.id(),
                RequestStatus.of(report.state()).word(),
                report.state().name(),
                report.matter().categoryName(),
                report.matter().categoryCode(),
                null,
                null,
                null,
                time(report.times().submittedAt()),
                time(ended == null ? lastChange(report) : ended),
                null,
                report.place().text(),
                report.place().gridCode(),
                null,
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                mediaUrl);
    }

    private static Instant lastChange(Report report) {
        List<HistoryStep> history = report.history();
        return history.isEmpty()
                ? report.times().submittedAt()
                : Objects.requireNonNull(history.get(history.size() - 1).at());
    }

    private static String time(Instant instant) {
        return W3C.format(instant.atZone(BusinessDay.ZONE).toOffsetDateTime().withNano(0));
    }
}
