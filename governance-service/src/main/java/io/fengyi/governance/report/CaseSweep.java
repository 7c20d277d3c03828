package io.fengyi.governance.report;

import io.fengyi.governance.report.store.Reports;
import io.fengyi.store.Contended;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the reports whose time has come: resumption, closing, lateness, blurring, and what a crash left undone.
 *
 * <p>Any number of instances may sweep at once: whoever writes second finds the version changed, reads again, and has
 * nothing left to do.
 */
@Component
class CaseSweep {

    private static final Logger log = LoggerFactory.getLogger(CaseSweep.class);
    private static final int MOST_AT_ONCE = 500;

    private final Reports reports;
    private final CaseWriting cases;
    private final Clock clock;

    CaseSweep(Reports reports, CaseWriting cases, Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${fengyi.report.sweep-every:PT5S}")
    void sweep() {
        for (String id : reports.toLookAt(clock.instant(), MOST_AT_ONCE)) {
            try {
                cases.catchUp(id);
            } catch (Contended busy) {
                log.info("event=case-sweep-contended id={}", id);
            } catch (RuntimeException failed) {
                log.error("event=case-sweep-failed id={}", id, failed);
            }
        }
    }
}
