package io.fengyi.welfare.jobapplication;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** For what a person applied, with message and number; gone with them. */
@Component
class PersonalApplications implements PersonalData {

    private final ApplicationDesk desk;
    private final JobApplications applications;

    PersonalApplications(ApplicationDesk desk, JobApplications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    @Override
    public String section() {
        return "job-applications";
    }

    @Override
    public List<?> of(String workerId) {
        return desk.allBy(workerId);
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(applications.forget(workerId));
    }
}
