package io.fengyi.learning.classsession.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a class takes place: at a site, at a station, at an address, or online.
 *
 * @param communityCode 12 digits; null for one that is only online
 * @param areaCode in which figures it counts: the community, or the area of whoever planned an online one
 */
public record SessionPlace(
        @Nullable String siteId,
        @Nullable String stationId,
        @Nullable String address,
        @Nullable String link,
        @Nullable String communityCode,
        String areaCode) {}
