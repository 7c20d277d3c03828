package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.disclosure.ContactDisclosure;
import io.fengyi.registry.person.WorkerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each opening of name or phone, with its reason; the audit trail keeps that it happened. */
@Component
class OpeningData implements PersonalData {

    private final ContactDisclosure disclosures;

    OpeningData(ContactDisclosure disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String section() {
        return "openings";
    }

    @Override
    public List<?> of(String workerId) {
        return disclosures.openings(new WorkerId(workerId));
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(disclosures.forget(new WorkerId(workerId)));
    }
}
