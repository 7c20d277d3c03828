package io.fengyi.registry.meeting;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.registry.membership.Member;
import io.fengyi.registry.membership.Members;
import io.fengyi.registry.partyorganisation.OrganisationView;
import io.fengyi.registry.partyorganisation.Organisations;
import io.fengyi.registry.political.Forgets;
import io.fengyi.store.Ids;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** The door to meetings: enter, list, and what is due. */
@Service
@Order(Forgets.WHILE_MEMBERSHIP_IS_KNOWN)
public class MeetingDesk implements Forgets {

    private static final int MOST = 5_000;
    private static final int LONGEST_YEARS = 5;
    private static final int DISTRICT = 6;

    private final MongoOperations mongo;
    private final Organisations organisations;
    private final Members members;
    private final Clock clock;

    MeetingDesk(MongoOperations mongo, Organisations organisations, Members members, Clock clock) {
        this.mongo = mongo;
        this.organisations = organisations;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Which meetings are listed.
     *
     * @param organisationId null for all organisations the caller may see
     */
    public record Wanted(
            @Nullable String organisationId,
            @Nullable MeetingType type,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Oldest first. */
    public Page<MeetingView> list(Caller caller, Wanted wanted, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        if (wanted.organisationId() == null) {
            all.add(new Criteria()
                    .orOperator(
                            caller.scope(Role.PARTY_AFFAIRS).within("areaCode"),
                            Criteria.where("organisationId").in(organisations.coveringAssigned(caller))));
        } else {
            organisations.get(caller, wanted.organisationId());
            all.add(Criteria.where("organisationId").is(wanted.organisationId()));
        }
        if (wanted.type() != null) {
            all.add(Criteria.where("type").is(wanted.type()));
        }
        if (wanted.from() != null) {
            all.add(Criteria.where("heldOn").gte(wanted.from()));
        }
        if (wanted.to() != null) {
            all.add(Criteria.where("heldOn").lte(wanted.to()));
        }
        return Keyset.ascending("heldOn")
                .then("_id")
                .page(
                        mongo,
                        new Criteria().andOperator(all),
                        page,
                        Meeting.class,
                        m -> List.of(m.heldOn().toString(), m.id()))
                .map(MeetingView::of);
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
        OrganisationView organisation = organisations
                .find(entry.organisationId(), day)
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
            return MeetingView.of(withoutGone(mongo.insert(fresh)));
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

    /**
     * Which periods are asked for.
     *
     * @param asOf day; null is today
     * @param from periods that end on it or later; null is a year before
     * @param late only those that are over
     */
    public record Asked(
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable String area,
            boolean late) {}

    /** What the caller's organisations owe on the day, over the last twelve months unless asked otherwise. */
    public Page<DueMeeting> due(Caller caller, Asked asked, PageRequest page) {
        LocalDate day = asked.asOf() == null ? today() : asked.asOf();
        LocalDate since = asked.from() == null ? day.minusYears(1).plusDays(1) : asked.from();
        if (since.isBefore(day.minusYears(LONGEST_YEARS)) || since.isAfter(day)) {
            throw InvalidValue.badRequest("from", "from: " + since + " (up to " + LONGEST_YEARS + " years before)");
        }
        return organisations.unpacked(
                caller, new Organisations.Wanted(null, null, day, asked.area()), page, organisation -> {
                    SortedMap<String, DueMeeting> rows = new TreeMap<>();
                    due(organisation, since, day).stream()
                            .filter(meeting -> !asked.late() || meeting.late())
                            .forEach(meeting -> rows.put(
                                    meeting.type().ordinal() + meeting.from().toString(), meeting));
                    return rows;
                });
    }

    List<DueMeeting> due(OrganisationView organisation, LocalDate since, LocalDate day) {
        List<DueList.Held> held = ofOrganisation(organisation.id(), since.withDayOfYear(1), day).stream()
                .map(m -> new DueList.Held(m.type(), m.heldOn()))
                .toList();
        return DueList.of(
                organisation.id(),
                Objects.requireNonNull(organisation.establishedOn()),
                on -> organisations
                        .find(organisation.id(), on)
                        .orElse(organisation)
                        .mode(),
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

    @Override
    public List<?> held(String workerId) {
        return mongo.find(attendedBy(members.idsOf(workerId)), Meeting.class).stream()
                .map(meeting -> Map.of("type", meeting.type(), "heldOn", meeting.heldOn()))
                .toList();
    }

    @Override
    public long count(String workerId) {
        return mongo.count(attendedBy(members.idsOf(workerId)), Meeting.class);
    }

    private static Query attendedBy(List<String> membershipIds) {
        return new Query(Criteria.where("membershipIds").in(membershipIds));
    }

    /** Who came stays a number; which member it was is forgotten. */
    @Override
    public void forget(String workerId) {
        List<String> gone = members.idsOf(workerId);
        if (!gone.isEmpty()) {
            mongo.updateMulti(attendedBy(gone), new Update().pullAll("membershipIds", gone.toArray()), Meeting.class);
        }
    }

    /** A member who was forgotten while the meeting was entered is not named in it. */
    private Meeting withoutGone(Meeting meeting) {
        List<String> gone = new ArrayList<>(meeting.membershipIds());
        gone.removeAll(members.existing(meeting.membershipIds()));
        if (gone.isEmpty()) {
            return meeting;
        }
        mongo.updateFirst(
                new Query(Criteria.where("_id").is(meeting.id())),
                new Update().pullAll("membershipIds", gone.toArray()),
                Meeting.class);
        return Objects.requireNonNull(mongo.findById(meeting.id(), Meeting.class));
    }

    /** Members of the whole district, as people of the next subdistrict belong to organisations here. */
    private void requireMembers(OrganisationView organisation, List<String> membershipIds, LocalDate day) {
        if (membershipIds.isEmpty()) {
            return;
        }
        String area = organisation.areaCode();
        Set<String> known = members.in(area.substring(0, Math.min(DISTRICT, area.length())), day).stream()
                .filter(m -> m.facts().belongsTo(organisation.id()))
                .map(Member::membershipId)
                .collect(Collectors.toSet());
        membershipIds.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new InvalidValue("/membershipIds", "member-unknown", id + " is no member there on " + day);
        });
    }

    private List<Meeting> ofOrganisation(String id, LocalDate from, LocalDate to) {
        Query query = new Query(
                Criteria.where("organisationId").is(id).and("heldOn").gte(from).lte(to));
        return mongo.find(query, Meeting.class);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /** A meeting that is entered. */
    public record Entry(
            String organisationId, MeetingType type, LocalDate heldOn, int attendance, List<String> membershipIds) {}
}
