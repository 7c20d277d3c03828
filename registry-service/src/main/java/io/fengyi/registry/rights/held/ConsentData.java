package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.consent.ConsentLedger;
import java.util.List;
import org.springframework.stereotype.Component;

/** Consents stay as proof that what was done was allowed; they name nobody, only an id without a record. */
@Component
class ConsentData implements PersonalData {

    private static final String BASIS = "《个人信息保护法》第五十六条：处理情况记录至少保存三年";

    private final ConsentLedger ledger;

    ConsentData(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String section() {
        return "consents";
    }

    @Override
    public List<?> of(String workerId) {
        return ledger.consents(workerId);
    }

    @Override
    public Erased erase(String workerId) {
        long kept = ledger.consents(workerId).size();
        return kept == 0 ? Erased.removed(0) : Erased.kept(kept, BASIS);
    }
}
