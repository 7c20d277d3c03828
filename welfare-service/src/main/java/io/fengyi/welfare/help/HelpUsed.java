package io.fengyi.welfare.help;

import io.fengyi.store.PageRequest;
import io.fengyi.welfare.usedservices.UsedService;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rider's own requests for help, by category and without their words; the newest hundred. */
@Component
class HelpUsed implements UsedServicesPart {

    private final HelpLookup lookup;

    HelpUsed(HelpLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String name() {
        return "helpRequests";
    }

    @Override
    public List<UsedService> of(String workerId) {
        return lookup.usedBy(workerId, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(help -> new UsedService(help.id(), help.category(), help.at(), help.state(), null))
                .toList();
    }
}
