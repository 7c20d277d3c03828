package io.fengyi.welfare.intake;

import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.welfare.department.Department;
import io.fengyi.welfare.department.Departments;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Items of registry-service's dictionary of units become our departments. */
@Component
class DepartmentFacts implements EventIntake {

    private static final String UNIT = "unit";

    private final Departments departments;

    DepartmentFacts(Departments departments) {
        this.departments = departments;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.dictionary.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (!event.type().equals("fengyi.registry.DictionaryItemChanged.v1")) {
            return;
        }
        DictionaryItemChanged fact = event.as(DictionaryItemChanged.class);
        if (fact.dictionary().equals(UNIT)) {
            departments.learn(new Department(fact.code(), fact.name(), fact.validFrom(), fact.validTo(), event.time()));
        }
    }
}
