package io.fengyi.registry.webhook.content;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The closed list of what a partner may be told, each with the events it comes from. Source: platform.md 3.10. */
public enum WebhookType {
    REPORT_ACCEPTED("report.accepted", Fields.REPORT, "governance.report", "ReportAccepted"),
    REPORT_DISPATCHED("report.dispatched", Fields.REPORT, "governance.report", "ReportDispatched"),
    REPORT_RESOLVED("report.resolved", Fields.REPORT, "governance.report", "ReportResolved"),
    REPORT_VERIFIED("report.verified", Fields.REPORT, "governance.report", "ReportVerified"),
    REPORT_CLOSED("report.closed", Fields.REPORT, "governance.report", "ReportClosed"),
    REPORT_REJECTED("report.rejected", Fields.REPORT, "governance.report", "ReportRejected"),
    REPORT_REOPENED("report.reopened", Fields.REPORT, "governance.report", "ReportReopened"),
    STATION_OPENED("station.opened", Fields.STATION, "welfare.station", "StationOpened"),
    STATION_CHANGED("station.changed", Fields.STATION, "welfare.station", "StationChanged"),
    STATION_CLOSED("station.closed", Fields.STATION, "welfare.station", "StationClosed"),
    STATION_MENU("station.menu", Fields.STATION, "welfare.station", "StationMenuChanged"),
    CLASS_PLANNED("class.planned", Fields.CLASS_SESSION, "learning.class-session", "ClassSessionPlanned"),
    CLASS_HELD("class.held", Fields.CLASS_SESSION, "learning.class-session", "ClassSessionHeld"),
    CARE_PLANNED("care.planned", Fields.CARE, "welfare.care-activity", "CareActivityPlanned"),
    CARE_HELD("care.held", Fields.CARE, "welfare.care-activity", "CareActivityHeld"),
    JOB_OPENED("job.opened", Fields.POSTING, "welfare.job-posting", "JobPostingOpened"),
    JOB_CLOSED(
            "job.closed",
            Fields.POSTING,
            "welfare.job-posting",
            "JobPostingExpired",
            "JobPostingFilled",
            "JobPostingWithdrawn"),
    SURVEY_PUBLISHED("survey.published", Fields.SURVEY, "registry.survey", "SurveyPublished"),
    SWEEP_CLOSED("sweep.closed", Fields.SWEEP, "registry.sweep", "SweepClosed"),
    HOLD_OPENED("hold.opened", Fields.HOLD, "points.ledger", "PointsHeld"),
    HOLD_CAPTURED("hold.captured", Fields.HOLD, "points.ledger", "PointsSpent"),
    HOLD_RELEASED("hold.released", Fields.HOLD, "points.ledger", "PointsReleased");

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> AREAS = List.of("communityCode", "area");
    private static final Map<String, WebhookType> BY_EVENT = Arrays.stream(values())
            .flatMap(type -> type.events.stream().map(event -> Map.entry(event, type)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, WebhookType> BY_VALUE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WebhookType::value, Function.identity()));

    private final String value;
    private final Fields fields;
    private final String topic;
    private final List<String> events;

    WebhookType(String value, Fields fields, String topic, String... events) {
        this.value = value;
        this.fields = fields;
        this.topic = topic + ".v1";
        String service = topic.substring(0, topic.indexOf('.'));
        this.events = Arrays.stream(events)
                .map(event -> "fengyi." + service + "." + event + ".v1")
                .toList();
    }

    /** As partners write it, e.g. {@code report.accepted}. */
    public String value() {
        return value;
    }

    /** CloudEvents types that become this one. */
    List<String> events() {
        return events;
    }

    Fields fields() {
        return fields;
    }

    public static Optional<WebhookType> of(String value) {
        return Optional.ofNullable(BY_VALUE.get(value));
    }

    /** What an event becomes; empty for those that partners are not told. */
    public static Optional<WebhookType> toldBy(String event) {
        return Optional.ofNullable(BY_EVENT.get(event));
    }

    public static List<String> known() {
        return Arrays.stream(values()).map(WebhookType::value).toList();
    }

    public static Set<String> topics() {
        return Arrays.stream(values()).map(type -> type.topic).collect(Collectors.toUnmodifiableSet());
    }

    /** About points that one partner holds: nobody else hears of it. */
    public boolean isOwn() {
        return fields == Fields.HOLD;
    }

    /** The hold that an event is about; empty when the points are held, spent or released otherwise. */
    public static Optional<String> holdOf(JsonNode event) {
        JsonNode subject = event.path("subject");
        return Shape.HOLD.fits(subject) ? Optional.of(subject.stringValue()) : Optional.empty();
    }

    /** Where it happened; null for nowhere in particular. */
    public @Nullable String areaOf(JsonNode event) {
        return AREAS.stream()
                .map(event::path)
                .filter(Shape.AREA::fits)
                .findFirst()
                .map(JsonNode::stringValue)
                .orElse(null);
    }

    /** The whole body: type, timestamp and what passes of the event. */
    public String body(Instant at, JsonNode event) {
        return body(value, at, fields.pass(event));
    }

    /** The body of a trial. */
    public static String trialBody(String type, Instant at) {
        return body(type, at, JSON.createObjectNode());
    }

    private static String body(String type, Instant at, ObjectNode data) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", type);
        body.put("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
        body.set("data", data);
        return body.toString();
    }
}
