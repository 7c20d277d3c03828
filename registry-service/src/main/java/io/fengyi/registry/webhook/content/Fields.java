package io.fengyi.registry.webhook.content;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The allow-lists; whatever is not named here does not pass. Source: platform.md 3.10. */
enum Fields {
    REPORT(
            Field.of("reportId", Shape.REPORT),
            Field.of("categoryCode", Shape.WORD),
            Field.of("gridCode", Shape.AREA),
            Field.of("communityCode", Shape.AREA),
            Field.of("state", Shape.WORD),
            Field.of("at", Shape.INSTANT),
            Field.of("businessDay", Shape.DAY)),
    STATION(
            Field.of("stationId", Shape.STATION),
            Field.of("kind", Shape.WORD),
            Field.of("tier", Shape.WORD),
            Field.of("communityCode", Shape.AREA),
            Field.of("friendlyStreetId", Shape.STREET),
            new Field("longitude", "place.longitude", Shape.DEGREES),
            new Field("latitude", "place.latitude", Shape.DEGREES),
            Field.of("status", Shape.WORD),
            Field.of("menuVersion", Shape.COUNT)),
    CLASS_SESSION(
            Field.of("classSessionId", Shape.CLASS_SESSION),
            Field.of("kind", Shape.WORD),
            Field.of("slot", Shape.WORD),
            Field.of("channel", Shape.WORD),
            Field.of("siteId", Shape.SITE),
            Field.of("communityCode", Shape.AREA),
            Field.of("startsAt", Shape.INSTANT),
            Field.of("minutes", Shape.COUNT),
            Field.of("personTimes", Shape.COUNT)),
    CARE(
            Field.of("careActivityId", Shape.CARE),
            Field.of("seriesKind", Shape.WORD),
            Field.of("season", Shape.WORD),
            Field.of("communityCode", Shape.AREA),
            Field.of("startsAt", Shape.INSTANT),
            Field.of("personTimes", Shape.COUNT),
            Field.of("businessDay", Shape.DAY)),
    POSTING(
            Field.of("jobPostingId", Shape.POSTING),
            Field.of("headcount", Shape.COUNT),
            Field.of("communityCode", Shape.AREA),
            Field.of("validThrough", Shape.DAY)),
    SURVEY(Field.of("surveyId", Shape.SURVEY), Field.of("area", Shape.AREA)),
    SWEEP(
            Field.of("sweepId", Shape.SWEEP),
            Field.of("area", Shape.AREA),
            Field.of("visits", Shape.COUNT),
            Field.of("frameSites", Shape.COUNT),
            Field.of("activeSites", Shape.COUNT),
            Field.of("asOf", Shape.DAY)),
    /** Neither the rider nor what is left in the account. */
    HOLD(
            new Field("holdId", "subject", Shape.HOLD),
            Field.of("amount", Shape.COUNT),
            Field.of("businessDay", Shape.DAY));

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Field> allowed;

    Fields(Field... allowed) {
        this.allowed = List.of(allowed);
    }

    Stream<Field> allowed() {
        return allowed.stream();
    }

    /** What passes: named fields whose values look as they should, in the order of the list. */
    ObjectNode pass(JsonNode event) {
        ObjectNode data = JSON.createObjectNode();
        for (Field field : allowed) {
            JsonNode value = event;
            for (String step : field.source().split("\\.")) {
                value = value.path(step);
            }
            if (field.shape().fits(value)) {
                data.set(field.name(), value);
            }
        }
        return data;
    }
}
