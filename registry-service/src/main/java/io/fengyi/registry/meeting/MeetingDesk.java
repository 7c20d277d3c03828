package io.fengyi.registry.meeting;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.membership.Member;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.partyorganisation.OrganisationDesk;
import io.fengyi.registry.partyorganisation.OrganisationView;
import io.fengyi.registry.partyorganisation.Organisations;
import io.fengyi.store.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** The door to meetings: enter, list, and what is due. */
@Service
public class MeetingDesk {

    private static final int MOST = 5_000;

    private final MongoOperations mongo;
    private final OrganisationDesk organisations;
    private final Organisations standing;
    private final Members members;
    private final Clock clock;

    MeetingDesk(
            MongoOperations mongo,
            OrganisationDesk organisations,
            Organisations standing,
            Members members,
            Clock clock) {
        this.mongo = mongo;
        this.organisations = organisations;
        this.standing = standing;
        this.members = members;
        this.clock = clock;
    }

    public List<MeetingView> list(
            Caller caller, String organisationId, @Nullable LocalDate from, @Nullable LocalDate to) {
        organisations.get(caller, organisationId);
        return ofOrganisation(organisationId).stream()
                .filter(m -> from == null || !m.heldOn().isBefore(from))
                .filter(m -> to == null || !m.heldOn().isAfter(to))
                .map(MeetingView::of)
                .toList();
    }

    /**
     * Enters a meeting that was held.
     *
     * @throws InvalidValue 422 {@code organisation-not-standing}, {@code held-in-future}, {@code member-unknown} or
     *     {@code attendance-invalid}
     */
    public MeetingView enter(Caller caller, Entry entry, @Nullable String key) {
        organisations.get(caller, entry.organisationId());
        LocalDate day = entry.heldOn();
        if (day.isAfter(today())) {
            throw new InvalidValue("/heldOn", "held-in-future", "heldOn: " + day + " (today is " + today() + ")");
        }
        OrganisationView organisation = standing.find(entry.organisationId(), day)
                .filter(o -> o.establishedOn() != null && !day.isBefore(o.establishedOn()))
                .filter(o -> o.dissolvedOn() == null || day.isBefore(o.dissolvedOn()))
                .orElseThrow(() -> new InvalidValue(
                        "/organisationId", "organisation-not-standing", entry.organisationId() + " on " + day));
        if (entry.attendance() < entry.membershipIds().size() || entry.attendance() > MOST) {
            throw new InvalidValue(
                    "/attendance",
                    "attendance-invalid",
                    "attendance: " + entry.attendance() + " ("
                            + entry.membershipIds().size() + " members are named)");
        }
        requireMembers(organisation, entry.membershipIds(), day);
        Meeting fresh = new Meeting(
                Ids.next("mtg"),
                organisation.id(),
                organisation.areaCode(),
                entry.type(),
                day,
                entry.attendance(),
                List.copyOf(new TreeSet<>(entry.membershipIds())),
                key);
        try {
            return MeetingView.of(mongo.insert(fresh));
        } catch (DuplicateKeyException e) {
            Meeting before = key == null
                    ? null
                    : mongo.findOne(new Query(Criteria.where("creationKey").is(key)), Meeting.class);
            if (before == null) {
                throw e;
            }
            return MeetingView.of(before);
        }
    }

    /** What the caller's organisations owe on the day, over the last twelve months. */
    public List<DueMeeting> due(Caller caller, @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? today() : asOf;
        return organisations.list(caller, null, day).stream()
                .flatMap(o -> due(o, day.minusYears(1).plusDays(1), day).stream())
                .toList();
    }

    List<DueMeeting> due(OrganisationView organisation, LocalDate since, LocalDate day) {
        List<DueList.Held> held = ofOrganisation(organisation.id()).stream()
                .filter(m -> !m.heldOn().isAfter(day))
                .map(m -> new DueList.Held(m.type(), m.heldOn()))
                .toList();
        return DueList.of(
                organisation.id(),
                Objects.requireNonNull(organisation.establishedOn()),
                on -> standing.find(organisation.id(), on).orElse(organisation).mode(),
                held,
                since,
                day);
    }

    /** Memberships that came to at least one meeting of an organisation of the area in the period. */
    Set<String> cameTo(String area, LocalDate from, LocalDate to) {
        Query query = new Query(new Criteria()
                .andOperator(
                        DataScope.subtrees("areaCode", Set.of(area)),
                        Criteria.where("heldOn").gte(from).lte(to)));
        return mongo.find(query, Meeting.class).stream()
                .flatMap(m -> m.membershipIds().stream())
                .collect(Collectors.toSet());
    }

    private void requireMembers(OrganisationView organisation, List<String> membershipIds, LocalDate day) {
        if (membershipIds.isEmpty()) {
            return;
        }
        String area = organisation.areaCode();
        Set<String> known = members.in(area.substring(0, Math.min(9, area.length())), day).stream()
                .filter(m -> m.facts().belongsTo(organisation.id()))
                .map(Member::membershipId)
                .collect(Collectors.toSet());
        membershipIds.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new InvalidValue("/membershipIds", "member-unknown", id + " is no member there on " + day);
        });
    }

    private List<Meeting> ofOrganisation(String id) {
        Query query = new Query(Criteria.where("organisationId").is(id)).with(Sort.by("heldOn"));
        return mongo.find(query, Meeting.class);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /** A meeting that is entered. */
    public record Entry(
            String organisationId, MeetingType type, LocalDate heldOn, int attendance, List<String> membershipIds) {}
}
