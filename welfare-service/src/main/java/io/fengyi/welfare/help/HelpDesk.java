package io.fengyi.welfare.help;

import io.fengyi.access.Caller;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.store.Ids;
import io.fengyi.welfare.department.Departments;
import io.fengyi.welfare.help.casefile.Requester;
import io.fengyi.welfare.help.flow.HandingOver;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.HelpState;
import io.fengyi.welfare.help.flow.Keeping;
import io.fengyi.welfare.help.flow.Standing;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.welfare.help.matter.Matters;
import io.fengyi.welfare.help.store.HelpRequests;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for those who handle requests: the office and the departments.
 *
 * <p>Refusals are those of {@link HelpRequest} and {@link HandingOver}; a request that the caller may not know of answers
 * 404. Source: welfare.md 3.6.
 */
@Service
public class HelpDesk {

    private static final String CONTACT_DISCLOSED = "help-request.phone";

    private final HelpWriting writing;
    private final HelpLookup lookup;
    private final HelpRequests requests;
    private final HelpText text;
    private final Matters matters;
    private final Departments departments;
    private final AuditTrail audit;
    private final SensitiveOpenings openings;

    HelpDesk(
            HelpWriting writing,
            HelpLookup lookup,
            HelpRequests requests,
            HelpText text,
            Matters matters,
            Departments departments,
            AuditTrail audit,
            SensitiveOpenings openings) {
        this.writing = writing;
        this.lookup = lookup;
        this.requests = requests;
        this.text = text;
        this.matters = matters;
        this.departments = departments;
        this.audit = audit;
        this.openings = openings;
    }

    /** Joins the matter, or opens one with this title; a repeat opens no second one. */
    public SeenHelp triage(
            Caller caller,
            String id,
            @Nullable String matterId,
            @Nullable String matterTitle,
            @Nullable String note,
            @Nullable IdempotencyKey key) {
        HelpText.check("/matterTitle", matterTitle);
        return writing.byStaff(caller, id, key, (request, act) -> {
            var sealed = text.sealOptional(request.personId(), "/note", note);
            // nothing is opened for a request that would refuse anyway
            if (request.state() != HelpState.NEW) {
                return request.triage(act, "", sealed);
            }
            return request.triage(act, matterOf(caller, request, matterId, matterTitle), sealed);
        });
    }

    public SeenHelp assign(
            Caller caller, String id, @Nullable String officer, @Nullable String note, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller,
                id,
                key,
                (request, act) -> request.assign(
                        act,
                        officer == null ? caller.accountId() : officer,
                        text.sealOptional(request.personId(), "/note", note)));
    }

    /** @throws InvalidValue 422 {@code department-unknown} */
    public SeenHelp handOver(
            Caller caller, String id, String department, @Nullable String brief, @Nullable IdempotencyKey key) {
        return writing.byStaff(caller, id, key, (request, act) -> {
            departments.require("/department", department, BusinessDay.of(act.at()));
            return HandingOver.handOver(
                    request,
                    act,
                    HandOver.to(
                            Ids.next("hnd"),
                            department,
                            text.sealOptional(request.personId(), "/brief", brief),
                            act.at(),
                            BusinessDay.of(act.at())));
        });
    }

    public SeenHelp start(Caller caller, String id, @Nullable IdempotencyKey key) {
        return writing.byStaff(caller, id, key, HelpRequest::start);
    }

    public SeenHelp ask(Caller caller, String id, String question, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller,
                id,
                key,
                (request, act) -> request.waitForRequester(act, text.seal(request.personId(), "/question", question)));
    }

    public SeenHelp solve(Caller caller, String id, String note, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller, id, key, (request, act) -> request.solve(act, text.seal(request.personId(), "/note", note)));
    }

    public SeenHelp merge(Caller caller, String id, String into, @Nullable IdempotencyKey key) {
        HelpRequest target = requests.find(into)
                .filter(other -> !Standings.ofStaff(caller, other).standings().isEmpty())
                .orElseThrow(() -> new InvalidValue("/into", "merge-unfit", "into: " + into + " (unknown)"));
        return writing.byStaff(caller, id, key, (request, act) -> request.merge(act, target));
    }

    /** Words to the requester, relayed. */
    public SeenHelp write(Caller caller, String id, String words, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller,
                id,
                key,
                (request, act) -> Keeping.say(request, act, text.seal(request.personId(), "/text", words)));
    }

    /**
     * The call-back number, audited with its purpose, and a line in the access log of its rider.
     *
     * @throws Conflict 409 {@code contact-not-shared} unless the requester allows it
     */
    public String contact(Caller caller, String id, String purpose) {
        HelpText.check("/purpose", purpose);
        SeenHelp seen = lookup.seenByStaff(caller, id);
        if (!seen.viewer().is(Standing.OFFICE)) {
            throw new NotFound("contact", id);
        }
        Requester requester = seen.request().requester();
        if (requester == null || !requester.shareContact() || requester.contact() == null) {
            throw new Conflict("contact-not-shared", id + ": the requester has not shared a number");
        }
        audit.record(AuditEntry.done(caller, CONTACT_DISCLOSED, id, purpose));
        if (requester.workerId() != null) {
            openings.open(caller, Standings.roleOf(caller), requester.workerId(), CONTACT_DISCLOSED, purpose);
        }
        String number = text.open(seen.request().personId(), requester.contact());
        if (number == null) {
            throw new Conflict("contact-not-shared", id + ": the requester was erased");
        }
        return number;
    }

    public SeenHelp acceptHandOver(Caller caller, String handOverId, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller, requestOf(handOverId), key, (request, act) -> HandingOver.accept(request, act, handOverId));
    }

    public SeenHelp replyHandOver(Caller caller, String handOverId, String reply, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller,
                requestOf(handOverId),
                key,
                (request, act) ->
                        HandingOver.reply(request, act, handOverId, text.seal(request.personId(), "/text", reply)));
    }

    public SeenHelp returnHandOver(Caller caller, String handOverId, String why, @Nullable IdempotencyKey key) {
        return writing.byStaff(
                caller,
                requestOf(handOverId),
                key,
                (request, act) ->
                        HandingOver.giveBack(request, act, handOverId, text.seal(request.personId(), "/reason", why)));
    }

    private String requestOf(String handOverId) {
        return requests.withHandOver(handOverId).orElseThrow(() -> new NotFound("hand-over", handOverId));
    }

    private String matterOf(Caller caller, HelpRequest request, @Nullable String matterId, @Nullable String title) {
        if ((matterId == null) == (title == null)) {
            throw new InvalidValue(
                    "/matterId",
                    "matter-or-title",
                    "matterId: " + matterId + " (either a matter or a title for a new one)");
        }
        if (matterId == null) {
            return matters.open(
                            Objects.requireNonNull(title),
                            request.plea().category(),
                            request.plea().communityCode(),
                            request.id(),
                            caller.accountId())
                    .id();
        }
        return matters.find(matterId)
                .filter(matter -> Standings.office(caller).covers(matter.communityCode()))
                .orElseThrow(() -> new InvalidValue("/matterId", "matter-unknown", "matterId: " + matterId))
                .id();
    }
}
