package io.fengyi.registry.closing;

import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes once more over every closing, a minute or more after it: whatever was missed ends now. */
@Component
class UnfinishedClosings {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedClosings.class);

    private final EnterpriseDesk enterprises;
    private final ClosingEnterprise closing;

    UnfinishedClosings(EnterpriseDesk enterprises, ClosingEnterprise closing) {
        this.enterprises = enterprises;
        this.closing = closing;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void finish() {
        for (EnterpriseView enterprise : enterprises.closing()) {
            closing.endWhatHangsOn(enterprise);
            enterprises.closingDone(enterprise.id());
            log.info("event=enterprise-closing id={} hop=done", enterprise.id());
        }
    }
}
