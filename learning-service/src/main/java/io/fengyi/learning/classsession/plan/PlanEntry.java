package io.fengyi.learning.classsession.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody entered it; {@link Planning} makes a {@link SessionPlan} of it.
 *
 * @param communityCode for an address; sites and stations know theirs
 * @param topic null means THEORY
 */
public record PlanEntry(
        String title,
        SessionKind kind,
        SessionSlot slot,
        SessionChannel channel,
        @Nullable String topic,
        @Nullable String siteId,
        @Nullable String stationId,
        @Nullable String address,
        @Nullable String communityCode,
        @Nullable String link,
        Instant startsAt,
        int minutes,
        List<Speaker> speakers,
        @Nullable Integer capacity,
        @Nullable String instructorId) {}
