package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.rights.export.DataExportDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Earlier requests for one's data; the erasure itself forgets whom it was about when all services have answered. */
@Component
class RequestData implements PersonalData {

    private final DataExportDesk exports;

    RequestData(DataExportDesk exports) {
        this.exports = exports;
    }

    @Override
    public String section() {
        return "data-exports";
    }

    @Override
    public List<?> of(String workerId) {
        return exports.all(workerId);
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(exports.forget(workerId));
    }
}
