package io.fengyi.registry.message;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.registry.consent.ConsentLedger;
import io.fengyi.registry.identity.StaffAccounts;
import io.fengyi.registry.message.Message.State;
import io.fengyi.registry.message.setting.Settings;
import io.fengyi.registry.message.template.Templates;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The door to messages: tells news to people, and shows people what they were told (platform.md 3.7). */
@Service
public class MessageDesk {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Messages messages;
    private final Templates templates;
    private final Settings settings;
    private final ConsentLedger consents;
    private final WorkerLookup workers;
    private final StaffAccounts staff;
    private final Clock clock;
    private final Clock systemClock;

    MessageDesk(
            Messages messages,
            Templates templates,
            Settings settings,
            ConsentLedger consents,
            WorkerLookup workers,
            StaffAccounts staff,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
        this.consents = consents;
        this.workers = workers;
        this.staff = staff;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** Tells a worker; whoever is unknown or erased is told nothing. The same news again changes nothing. */
    public void tellWorker(String workerId, News news) {
        workers.brief(new WorkerId(workerId)).ifPresent(worker -> {
            var recipient = new Recipient(workerId, worker.communityCode(), worker.workerType());
            tell(recipient, news, Channel.IN_APP);
            for (Channel push : pushChannels(workerId, worker.signsIn(), news)) {
                tell(recipient, news, push);
            }
        });
    }

    /** Tells everybody of the staff who is on duty for a community. */
    public void tellDuty(String communityCode, News news) {
        staff.inCharge(communityCode, Role.COMMUNITY_STAFF, Role.STREET_ADMIN)
                .forEach(account -> tell(new Recipient(account, communityCode, null), news, Channel.IN_APP));
    }

    public Page<Message> mine(Caller caller, boolean unreadOnly, PageRequest page) {
        return messages.inAppOf(names(caller), unreadOnly, page);
    }

    public long unread(Caller caller) {
        return messages.unreadOf(names(caller));
    }

    /** @throws NotFound when it is somebody else's */
    public Message read(Caller caller, String id) {
        return messages.read(names(caller), id, clock.instant()).orElseThrow(() -> new NotFound("message", id));
    }

    /** Everything sent and not sent to people of the caller's areas. */
    public Page<Message> outbox(Caller caller, @Nullable State state, @Nullable Channel channel, PageRequest page) {
        return messages.within(caller.scope(Role.STREET_ADMIN), state, channel, page);
    }

    /** Everything this person was told, on all channels. */
    public List<Message> all(WorkerId id) {
        return messages.of(id.value());
    }

    /** Deletes whatever this person was told; says how many messages. */
    public long forget(WorkerId id) {
        settings.forget(id.value());
        return messages.forget(id.value());
    }

    private List<Channel> pushChannels(String workerId, boolean signsIn, News news) {
        if (!signsIn) {
            return List.of();
        }
        List<Channel> allowed = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (news.channels().contains(channel)
                    && Settings.consentFor(channel)
                            .filter(purpose -> consents.isInForce(workerId, purpose))
                            .isPresent()
                    && settings.of(workerId).allows(news.template().topic(), channel)) {
                allowed.add(channel);
            }
        }
        return allowed;
    }

    private void tell(Recipient recipient, News news, Channel channel) {
        Templates.Wording wording = templates.wording(news.template(), news.fields());
        Instant now = clock.instant();
        messages.add(new Message(
                Ids.next("msg"),
                news.event(),
                recipient,
                channel,
                news.template(),
                wording.title(),
                wording.text(),
                news.subject(),
                channel.isPush() ? State.WAITING : State.SENT,
                now,
                null,
                channel.isPush() ? now : null,
                0,
                null,
                channel.isPush() ? null : now,
                null,
                systemClock.instant().plus(KEPT)));
    }

    /** A rider is told under the worker id, staff under the account. */
    private static Collection<String> names(Caller caller) {
        List<String> names = new ArrayList<>(List.of(caller.accountId()));
        if (caller.has(Role.WORKER)) {
            names.add(caller.workerId());
        }
        return names;
    }
}
