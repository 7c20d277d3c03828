package io.fengyi.registry.partyorganisation;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.NotFound;
import io.fengyi.registry.instructor.Guidance;
import io.fengyi.registry.listing.Unpacked;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Organisations to be read: by callers within their scope, and by neighbours who count and check them. */
@Service
public class Organisations {

    private static final Role[] READERS = {Role.PARTY_AFFAIRS, Role.STREET_ADMIN};

    private final PartyOrganisations organisations;
    private final Guidance guidance;
    private final Clock clock;

    Organisations(PartyOrganisations organisations, Guidance guidance, Clock clock) {
        this.organisations = organisations;
        this.guidance = guidance;
        this.clock = clock;
    }

    /**
     * Which organisations are listed.
     *
     * @param asOf only those that stood on the day, as they were then; null lists all as they are today
     * @param area subtree within the caller's scope; null is all of it
     */
    public record Wanted(
            @Nullable OrganisationState state,
            @Nullable Level level,
            @Nullable LocalDate asOf,
            @Nullable String area) {

        boolean takes(PartyOrganisation o) {
            return (state == null || o.state() == state)
                    && (level == null || o.level() == level)
                    && (asOf == null || o.stoodOn(asOf));
        }
    }

    /** Those in the caller's areas, and for an instructor those that cover an assigned enterprise. */
    public Page<OrganisationView> list(Caller caller, Wanted wanted, PageRequest page) {
        return unpacked(caller, wanted, page, view -> Unpacked.atMostOne(Optional.of(view)));
    }

    /** Rows that follow from organisations of {@link #list}, by ascending key. */
    public <R> Page<R> unpacked(
            Caller caller, Wanted wanted, PageRequest page, Function<OrganisationView, SortedMap<String, R>> rows) {
        Set<String> assigned = assigned(caller);
        DataScope scope = caller.scope(READERS);
        LocalDate day = wanted.asOf() == null ? today() : wanted.asOf();
        return organisations.page(
                scope.areas(),
                assigned,
                wanted.area(),
                page,
                o -> wanted.takes(o) && isVisible(o, scope, assigned)
                        ? rows.apply(OrganisationView.of(o, day))
                        : Collections.emptySortedMap());
    }

    /** Those that cover an enterprise assigned to the instructor; nobody else has some. */
    public Set<String> coveringAssigned(Caller caller) {
        Set<String> assigned = assigned(caller);
        return organisations.everCovering(assigned).stream()
                .filter(o -> covers(o, assigned))
                .map(PartyOrganisation::id)
                .collect(Collectors.toSet());
    }

    /** @throws NotFound 404, also outside the caller's scope */
    public OrganisationView get(Caller caller, String id) {
        Set<String> assigned = assigned(caller);
        DataScope scope = caller.scope(READERS);
        return organisations
                .find(id)
                .filter(o -> isVisible(o, scope, assigned))
                .map(o -> OrganisationView.of(o, today()))
                .orElseThrow(() -> new NotFound("party organisation", id));
    }

    public Optional<OrganisationView> find(String id, LocalDate day) {
        return organisations.find(id).map(o -> OrganisationView.of(o, day));
    }

    /** Established and not dissolved on the day. */
    public List<OrganisationView> standing(String area, LocalDate day) {
        return on(organisations.in(Set.of(area)), day);
    }

    /** Those of the enterprises that an organisation covers on the day, wherever it has its seat. */
    public Set<String> covered(Collection<String> enterpriseIds, LocalDate day) {
        return covered(enterpriseIds).apply(day);
    }

    /** As {@link #covered(Collection, LocalDate)}, for any number of days by one read. */
    public Function<LocalDate, Set<String>> covered(Collection<String> enterpriseIds) {
        List<PartyOrganisation> all = organisations.everCovering(enterpriseIds);
        Set<String> wanted = Set.copyOf(enterpriseIds);
        return day -> {
            Set<String> covered = new HashSet<>();
            on(all, day).forEach(o -> covered.addAll(o.coveredEnterpriseIds()));
            covered.retainAll(wanted);
            return covered;
        };
    }

    private static List<OrganisationView> on(List<PartyOrganisation> all, LocalDate day) {
        return all.stream()
                .filter(o -> o.stoodOn(day))
                .map(o -> OrganisationView.of(o, day))
                .toList();
    }

    private static boolean isVisible(PartyOrganisation o, DataScope scope, Set<String> assigned) {
        return scope.covers(o.areaCode()) || covers(o, assigned);
    }

    private static boolean covers(PartyOrganisation o, Set<String> enterpriseIds) {
        return o.formation().current().enterpriseIds().stream().anyMatch(enterpriseIds::contains);
    }

    private Set<String> assigned(Caller caller) {
        return caller.has(Role.INSTRUCTOR) ? guidance.enterprisesOf(caller.accountId(), today()) : Set.of();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
