package io.fengyi.welfare.jobapplication;

import io.fengyi.store.PageRequest;
import io.fengyi.welfare.usedservices.UsedService;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rider's own applications, by advert; the newest hundred. */
@Component
class ApplicationsUsed implements UsedServicesPart {

    private final ApplicationDesk applications;

    ApplicationsUsed(ApplicationDesk applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public List<UsedService> of(String workerId) {
        return applications.by(workerId, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(application ->
                        new UsedService(application.id(), application.postingId(), application.at(), null, null))
                .toList();
    }
}
