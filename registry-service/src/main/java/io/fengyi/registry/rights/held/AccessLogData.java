package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.rights.accesslog.AccessLog;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who opened something sensitive in any service. */
@Component
class AccessLogData implements PersonalData {

    private final AccessLog log;

    AccessLogData(AccessLog log) {
        this.log = log;
    }

    @Override
    public String section() {
        return "access-log";
    }

    @Override
    public List<?> of(String workerId) {
        return log.all(workerId);
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(log.forget(workerId));
    }
}
