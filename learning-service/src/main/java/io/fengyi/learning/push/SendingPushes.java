package io.fengyi.learning.push;

import io.fengyi.http.BusinessDay;
import io.fengyi.learning.course.CourseCatalogue;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends pushes whose time has come, a batch of workers per write; several instances may do it side by side.
 *
 * <p>A batch's events and the place up to which the audience was walked are one conditional write, so no batch is told
 * twice however many instances try. In quiet hours everything waits.
 */
@Component
class SendingPushes {

    private static final Logger log = LoggerFactory.getLogger(SendingPushes.class);

    private final LearningPushes pushes;
    private final Recipients recipients;
    private final CourseCatalogue lessons;
    private final LearningPushAnnouncer announcer;
    private final Clock clock;

    SendingPushes(
            LearningPushes pushes,
            Recipients recipients,
            CourseCatalogue lessons,
            LearningPushAnnouncer announcer,
            Clock clock) {
        this.pushes = pushes;
        this.recipients = recipients;
        this.lessons = lessons;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${fengyi.learning.push-sweep-every:PT5S}")
    void sendWhatIsDue() {
        Instant now = clock.instant();
        if (QuietHours.cover(now)) {
            return;
        }
        for (LearningPush due : pushes.due(now)) {
            while (OptimisticRetry.run(() -> sendNextBatch(due.id(), now))) {
                // until everybody was looked at
            }
        }
    }

    /** Whether there may be more to send at once. */
    private boolean sendNextBatch(String id, Instant now) {
        LearningPush push = pushes.find(id).orElseThrow();
        if (!push.isOnItsWay() || !push.canTellMore()) {
            return false;
        }
        if (lessons.offered(push.lesson().lessonId()).isEmpty()) {
            pushes.save(push.lessonGone(now));
            return false;
        }
        List<String> batch = recipients.next(push);
        if (batch.isEmpty()) {
            pushes.save(push.finished(now));
            log.info(
                    "event=learning-push-sent id={} reached={}",
                    id,
                    push.delivery().reached());
            return false;
        }
        Map<List<PushChannel>, List<String>> reached = recipients.among(batch, push, BusinessDay.of(now));
        int count = reached.values().stream().mapToInt(List::size).sum();
        pushes.save(announcer.due(push.reached(batch.get(batch.size() - 1), count), reached));
        return true;
    }
}
