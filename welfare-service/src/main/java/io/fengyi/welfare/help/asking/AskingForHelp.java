package io.fengyi.welfare.help.asking;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.vault.BlindIndex;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.TooMany;
import io.fengyi.media.Media;
import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.media.Uploader;
import io.fengyi.welfare.help.HelpText;
import io.fengyi.welfare.help.casefile.Plea;
import io.fengyi.welfare.help.casefile.Plea.Channel;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.casefile.Words;
import io.fengyi.welfare.help.flow.Act;
import io.fengyi.welfare.help.flow.Actor;
import io.fengyi.welfare.help.flow.Decision;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpRequestId;
import io.fengyi.welfare.help.flow.Standing;
import io.fengyi.welfare.help.store.HelpAnnouncer;
import io.fengyi.welfare.help.store.HelpRequests;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The door through which a request comes in: a rider for themself, somebody without an account at a station, or staff
 * for somebody present.
 *
 * <p>Nobody else (403): a site manager least of all. Without an account at most five requests an hour from one number
 * (429 {@code too-many-help-requests}). The same key again gives the same request.
 */
@Service
public class AskingForHelp {

    static final int AN_HOUR_FROM_ONE_NUMBER = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    private final AskingPlace places;
    private final HelpRequests requests;
    private final HelpAnnouncer announcer;
    private final HelpText text;
    private final BlindIndex marks;
    private final MediaStore media;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AskingForHelp(
            AskingPlace places,
            HelpRequests requests,
            HelpAnnouncer announcer,
            HelpText text,
            BlindIndex marks,
            MediaStore media,
            WorkingCalendar calendar,
            Clock clock) {
        this.places = places;
        this.requests = requests;
        this.announcer = announcer;
        this.text = text;
        this.marks = marks;
        this.media = media;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Refuses (403) whoever may not ask for help here, before anything of the request is looked at. */
    public static Channel channelOf(Caller caller) {
        if (caller.isAnonymous()) {
            return Channel.STATION;
        }
        if (caller.has(Role.WORKER)) {
            return Channel.APP;
        }
        if (caller.hasAny(Role.STATION_KEEPER, Role.COMMUNITY_STAFF)) {
            return Channel.DESK;
        }
        throw new Forbidden("role-not-allowed", "roles " + caller.roles() + " may not do this");
    }

    public HelpRequest ask(Caller caller, Asking asking, String key) {
        Channel channel = channelOf(caller);
        return requests.underKey(key).orElseGet(() -> askNew(caller, channel, asking, key));
    }

    private HelpRequest askNew(Caller caller, Channel channel, Asking asking, String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        HelpText.check("/text", asking.text());
        Plea plea = new Plea(
                asking.category(),
                asking.topic(),
                places.communityOf(caller, channel, asking),
                asking.stationId(),
                channel,
                asking.wantsLegalAid());
        String workerId = places.workerOf(caller, channel, asking);
        HelpRequestId id = HelpRequestId.next();
        String personId = workerId == null ? id.value() : workerId;
        Requester requester = requester(channel, asking, workerId, personId);
        refuseTooMany(channel, requester, now);
        List<String> pictures = attached(caller, asking.media(), id.value());
        Decision decision = HelpRequest.submit(
                id,
                plea,
                requester,
                Words.of(text.seal(personId, "/text", asking.text()), pictures),
                new Act(
                        Actor.as(channel == Channel.DESK ? Standing.OFFICE : Standing.REQUESTER, name(caller)),
                        now,
                        key,
                        calendar));
        try {
            return requests.save(announcer.announce(decision));
        } catch (DuplicateKeyException already) {
            return requests.underKey(key).orElseThrow(() -> already);
        }
    }

    private Requester requester(Channel channel, Asking asking, @Nullable String workerId, String personId) {
        String number = asking.callBackNumber();
        boolean share = asking.shareContact() || channel == Channel.STATION;
        if (number == null) {
            if (share) {
                throw new InvalidValue(
                        "/callBackNumber", "call-back-number-required", "callBackNumber: null (needed to call back)");
            }
            return new Requester(workerId, null, null, false);
        }
        return new Requester(workerId, text.sealNumber(personId, number), marks.of("help-contact", number), share);
    }

    private void refuseTooMany(Channel channel, Requester requester, Instant now) {
        String mark = requester.contactMark();
        if (channel != Channel.STATION || mark == null) {
            return;
        }
        long sent = requests.countFrom(mark, now.minus(HOUR));
        if (sent >= AN_HOUR_FROM_ONE_NUMBER) {
            throw new TooMany(
                    "too-many-help-requests", "requests from this number in the last hour: " + sent, HOUR.dividedBy(4));
        }
    }

    /** Pictures that this account has sent before, from now on owned by the request. */
    private List<String> attached(Caller caller, List<String> ids, String requestId) {
        List<String> own = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Media found = caller.isAnonymous()
                    ? null
                    : media.find(new MediaId(id))
                            .filter(sent -> sent.uploader().equals(Uploader.of(caller)))
                            .orElse(null);
            if (found == null) {
                throw new InvalidValue("/media", "media-unknown", "media: " + id);
            }
            media.attach(found.id(), requestId);
            own.add(id);
        }
        return own;
    }

    private static String name(Caller caller) {
        return caller.isAnonymous() ? "anonymous" : caller.accountId();
    }
}
