package io.fengyi.welfare.help;

import io.fengyi.store.Contended;
import io.fengyi.welfare.help.flow.Decision;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpRules;
import io.fengyi.welfare.help.store.HelpRequests;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at the requests whose time has come: lateness, unanswered questions and solutions, words kept for long enough.
 *
 * <p>Any number of instances may sweep at once: whoever writes second finds the version changed, reads again, and has
 * nothing left to do.
 */
@Component
class HelpSweep {

    private static final Logger log = LoggerFactory.getLogger(HelpSweep.class);
    private static final int MOST_AT_ONCE = 500;

    private final HelpRequests requests;
    private final HelpWriting writing;
    private final ForgettingHelp forgetting;
    private final Clock clock;

    HelpSweep(HelpRequests requests, HelpWriting writing, ForgettingHelp forgetting, Clock clock) {
        this.requests = requests;
        this.writing = writing;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${fengyi.help.sweep-every:PT10S}")
    void sweep() {
        for (String id : requests.toLookAt(clock.instant(), MOST_AT_ONCE)) {
            try {
                HelpRequest request = writing.bySystem(id, (it, act) -> Decision.unchanged(it));
                if (isKeptForLongEnough(request, clock.instant())) {
                    forgetting.forgetWords(request);
                }
            } catch (Contended busy) {
                log.info("event=help-sweep-contended id={}", id);
            } catch (RuntimeException failed) {
                log.error("event=help-sweep-failed id={}", id, failed);
            }
        }
    }

    private static boolean isKeptForLongEnough(HelpRequest request, Instant now) {
        Instant ended = request.times().endedAt();
        return ended != null
                && request.words().text() != null
                && !now.isBefore(ended.plus(HelpRules.WORDS_KEPT_AFTER_END));
    }
}
