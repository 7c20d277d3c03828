package io.fengyi.points.redemption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Is told after every single effect of a saga: the places at which a process may die. */
@Component
class SagaLog {
    private static final Logger log = LoggerFactory.getLogger(SagaLog.class);

    void done(String redemptionId, String step) {
        log.debug("event=redemption-step id={} step={}", redemptionId, step);
    }
}
