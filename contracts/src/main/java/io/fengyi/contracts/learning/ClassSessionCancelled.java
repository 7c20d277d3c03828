package io.fengyi.contracts.learning;

import io.fengyi.contracts.EventContract;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class session does not take place.
 *
 * @param kind MORNING_CLASS, TOURING_SCHOOL, SYMPOSIUM, ONLINE_DISCUSSION or WINTER_TRAINING
 * @param slot MORNING_MEETING, NOON_BREAK or OTHER
 * @param channel ONLINE, OFFLINE or MIXED
 * @param siteId the outlet where it takes place
 * @param communityCode 12 digits; null for a session that is only online
 * @param startsAt planned start
 * @param minutes 5–180
 */
@EventContract(topic = "learning.class-session.v1", type = "fengyi.learning.ClassSessionCancelled.v1")
public record ClassSessionCancelled(
        String classSessionId,
        String kind,
        String slot,
        String channel,
        @Nullable String siteId,
        @Nullable String communityCode,
        Instant startsAt,
        int minutes) {}
