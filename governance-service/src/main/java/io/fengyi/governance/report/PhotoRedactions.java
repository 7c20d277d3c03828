package io.fengyi.governance.report;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.http.NotFound;
import io.fengyi.media.Media;
import io.fengyi.media.MediaRedactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the staff of a report erase its photos, and takes them out of the report. */
@Component
class PhotoRedactions implements MediaRedactions {

    private final Reports reports;
    private final ObjectProvider<ReportCare> care;

    PhotoRedactions(Reports reports, ObjectProvider<ReportCare> care) {
        this.reports = reports;
        this.care = care;
    }

    @Override
    public void check(Caller caller, Media media) {
        String owner = media.ownerRef();
        boolean allowed = owner != null
                && reports.find(owner)
                        .filter(report -> mayRedact(caller, report))
                        .isPresent();
        if (!allowed) {
            throw new NotFound("media", media.id());
        }
    }

    @Override
    public void redacted(Media media) {
        String owner = media.ownerRef();
        if (owner != null && reports.find(owner).isPresent()) {
            care.getObject().photoErased(owner, media.id().value());
        }
    }

    private static boolean mayRedact(Caller caller, Report report) {
        return caller.hasAny(Role.COMMUNITY_STAFF, Role.STREET_ADMIN)
                && Standings.of(caller, report).isOffice();
    }
}
