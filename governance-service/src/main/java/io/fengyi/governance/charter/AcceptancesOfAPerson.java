package io.fengyi.governance.charter;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which charters somebody accepted. */
@Component
class AcceptancesOfAPerson implements PersonalData {

    private final Charters charters;

    AcceptancesOfAPerson(Charters charters) {
        this.charters = charters;
    }

    @Override
    public String section() {
        return "charter-acceptances";
    }

    @Override
    public List<?> of(String workerId) {
        return charters.acceptedBy(workerId).stream()
                .map(CharterDesk.Accepted::of)
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(charters.forget(workerId));
    }
}
