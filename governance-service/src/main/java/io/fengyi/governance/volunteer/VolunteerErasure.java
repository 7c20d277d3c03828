package io.fengyi.governance.volunteer;

import io.fengyi.governance.volunteer.activity.ActivityDesk;
import io.fengyi.governance.volunteer.certificate.CertificateDesk;
import io.fengyi.governance.volunteer.hours.HoursDesk;
import io.fengyi.governance.volunteer.team.TeamDesk;
import io.fengyi.governance.worker.WorkerErasure;
import org.springframework.stereotype.Component;

/** Membership, leadership, places and certificates go; hours stay as nobody's person-times. */
@Component
class VolunteerErasure implements WorkerErasure {

    private final TeamDesk teams;
    private final ActivityDesk activities;
    private final HoursDesk hours;
    private final CertificateDesk certificates;

    VolunteerErasure(TeamDesk teams, ActivityDesk activities, HoursDesk hours, CertificateDesk certificates) {
        this.teams = teams;
        this.activities = activities;
        this.hours = hours;
        this.certificates = certificates;
    }

    @Override
    public void forget(String workerId) {
        certificates.forget(workerId);
        teams.forget(workerId);
        activities.forget(workerId);
        hours.forget(workerId);
    }
}
