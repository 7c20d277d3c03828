package io.fengyi.registry.message.push;

import io.fengyi.http.BusinessDay;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.identity.WorkerReach;
import io.fengyi.registry.identity.WorkerReach.NotReachable;
import io.fengyi.registry.identity.WorkerReach.VendorFailed;
import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.Message;
import io.fengyi.registry.message.Message.State;
import io.fengyi.registry.message.Messages;
import io.fengyi.registry.message.Topic;
import io.fengyi.registry.message.setting.MessageSettings;
import io.fengyi.registry.message.setting.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends waiting pushes; several instances may sweep at once, each push is claimed by one of them. Whatever was allowed
 * when it was written is asked again now: a consent may be withdrawn, a ride begun. A crash between the vendor's yes and
 * our own note sends that one push twice.
 */
@Component
class Pushing {

    static final int MOST_TRIES = 6;
    private static final Logger log = LoggerFactory.getLogger(Pushing.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final Messages messages;
    private final Settings settings;
    private final ConsentLedger consents;
    private final PushBudget budget;
    private final WorkerReach reach;
    private final Clock clock;

    Pushing(
            Messages messages,
            Settings settings,
            ConsentLedger consents,
            PushBudget budget,
            WorkerReach reach,
            Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.consents = consents;
        this.budget = budget;
        this.reach = reach;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${fengyi.messages.push-sweep:PT3S}",
            initialDelayString = "${fengyi.messages.push-sweep:PT3S}")
    void sendDue() {
        List<Message> due = messages.due(clock.instant(), BATCH);
        for (Message push : due) {
            messages.claim(push, clock.instant().plus(LEASE)).ifPresent(this::handle);
        }
    }

    private void handle(Message push) {
        String worker = push.recipient().id();
        Topic topic = push.template().topic();
        MessageSettings choice = settings.of(worker);
        boolean consented = Settings.consentFor(push.channel())
                .filter(purpose -> consents.isInForce(worker, purpose))
                .isPresent();
        if (!consented) {
            messages.ended(push, State.DROPPED, "consent-withdrawn");
        } else if (!choice.allows(topic, push.channel())) {
            messages.ended(push, State.DROPPED, "switched-off");
        } else {
            Instant now = clock.instant();
            Instant allowed = allowed(topic, choice, now);
            if (allowed.isAfter(now)) {
                messages.postponed(push, null, allowed, null);
            } else {
                sendWithinBudget(push, now);
            }
        }
    }

    /** Nobody is disturbed on a ride; at night only whoever is on duty. */
    private static Instant allowed(Topic topic, MessageSettings choice, Instant now) {
        Instant ridingUntil = choice.ridingUntil();
        Instant afterRide = ridingUntil != null && choice.isRidingAt(now) ? ridingUntil : now;
        return topic == Topic.DUTY ? afterRide : QuietHours.after(afterRide);
    }

    private void sendWithinBudget(Message push, Instant now) {
        LocalDate today = BusinessDay.of(now);
        boolean counts = !push.template().answersOwnAct() && push.template().topic() != Topic.DUTY;
        boolean countedBefore = today.toString().equals(push.countedOn());
        if (counts && !countedBefore && !budget.take(push.recipient().id(), today)) {
            messages.ended(push, State.DROPPED, "daily-limit");
            return;
        }
        send(push, counts ? today.toString() : null, now);
    }

    private void send(Message push, @Nullable String countedOn, Instant now) {
        try {
            if (push.channel() == Channel.SMS) {
                reach.text(push.recipient().id(), push.text());
            } else {
                reach.wechat(push.recipient().id(), push.title(), push.text());
            }
            messages.sent(push, countedOn, clock.instant());
        } catch (NotReachable nothingToSendTo) {
            messages.ended(push, State.FAILED, reason(nothingToSendTo));
        } catch (VendorFailed failed) {
            String reason = reason(failed);
            log.warn("event=push-failed id={} tries={} reason={}", push.id(), push.tries() + 1, reason);
            if (push.tries() + 1 >= MOST_TRIES) {
                messages.ended(push, State.FAILED, reason);
            } else {
                messages.postponed(push, countedOn, now.plus(pause(push.tries())), reason);
            }
        }
    }

    private static String reason(RuntimeException why) {
        return String.valueOf(why.getMessage());
    }

    /** 1, 2, 4, 8, 16 minutes. */
    private static Duration pause(int triesBefore) {
        return FIRST_PAUSE.multipliedBy(1L << triesBefore);
    }
}
