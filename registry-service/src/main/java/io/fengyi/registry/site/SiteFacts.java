package io.fengyi.registry.site;

import io.fengyi.registry.place.Point;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a site for some time.
 *
 * @param communityCode 12 digits
 * @param morningMeeting {@code HH:mm}, Asia/Shanghai
 */
record SiteFacts(
        String enterpriseId,
        SiteKind kind,
        String name,
        String communityCode,
        @Nullable String address,
        @Nullable Point place,
        @Nullable String morningMeeting,
        PeakHours peakHours) {

    /** These facts with whatever differs between {@code before} and {@code after}. */
    SiteFacts changedAs(SiteFacts before, SiteFacts after) {
        return new SiteFacts(
                before.enterpriseId.equals(after.enterpriseId) ? enterpriseId : after.enterpriseId,
                before.kind == after.kind ? kind : after.kind,
                before.name.equals(after.name) ? name : after.name,
                before.communityCode.equals(after.communityCode) ? communityCode : after.communityCode,
                Objects.equals(before.address, after.address) ? address : after.address,
                Objects.equals(before.place, after.place) ? place : after.place,
                Objects.equals(before.morningMeeting, after.morningMeeting) ? morningMeeting : after.morningMeeting,
                before.peakHours.equals(after.peakHours) ? peakHours : after.peakHours);
    }
}
