package io.fengyi.registry.partyorganisation;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.enterprise.EnterpriseDesk;
import io.fengyi.registry.enterprise.EnterpriseId;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.ValidFrom;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The door to Party organisations: propose, approve, establish, convert, dissolve. */
@Service
public class OrganisationDesk {

    private final PartyOrganisations organisations;
    private final MemberConditions conditions;
    private final EnterpriseDesk enterprises;
    private final PartyOrganisationAnnouncer announcer;
    private final Clock clock;
    private final Clock systemClock;

    OrganisationDesk(
            PartyOrganisations organisations,
            MemberConditions conditions,
            EnterpriseDesk enterprises,
            EventComposer events,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.organisations = organisations;
        this.conditions = conditions;
        this.enterprises = enterprises;
        this.announcer = new PartyOrganisationAnnouncer(events);
        this.clock = clock;
        this.systemClock = systemClock;
    }

    public OrganisationView propose(Caller caller, Proposal proposal, @Nullable IdempotencyKey key) {
        Optional<PartyOrganisation> before = key == null ? Optional.empty() : organisations.createdBy(key.value());
        if (before.isPresent()) {
            return OrganisationView.of(before.get(), today());
        }
        String area = AreaCode.of("/areaCode", proposal.areaCode()).value();
        if (!caller.scope(Role.PARTY_AFFAIRS).covers(area)) {
            throw new NotFound("area", area);
        }
        LocalDate on = dayOf(proposal.on());
        boolean committee = proposal.level() == Level.COMMITTEE;
        if (committee != (proposal.mode() == FormationMode.COMMITTEE)) {
            throw new InvalidValue("/mode", "mode-does-not-fit", proposal.level() + " with mode " + proposal.mode());
        }
        Formation formation = formation(caller, proposal.mode(), proposal.enterpriseIds(), on);
        requireParent(caller, proposal.parentId());
        Step step = step(caller, OrganisationState.PROPOSED, formation, new Paper(on, null, proposal.note()));
        return OrganisationView.of(
                organisations.save(new PartyOrganisation(
                        Ids.next("pto"),
                        null,
                        proposal.level(),
                        proposal.parentId(),
                        FreeText.of("/name", proposal.name(), 2, 60),
                        area,
                        OrganisationState.PROPOSED,
                        Timeline.startingOn(on, formation),
                        null,
                        null,
                        List.of(step),
                        key == null ? null : key.value(),
                        null)),
                today());
    }

    /** Another name or parent, or other enterprises from a day on; the conditions of the mode hold for those, too. */
    public OrganisationView change(Caller caller, String id, Change change, long version) {
        PartyOrganisation stored = inScope(caller, id);
        StaleVersion.check(version, Objects.requireNonNull(stored.version()));
        if (stored.state().commands().isEmpty()) {
            throw new InvalidTransition("party organisation", stored.state(), "change", List.of());
        }
        if (id.equals(change.parentId())) {
            throw new InvalidValue(
                    "/parentId", "parent-no-committee", "parentId: " + id + " is the organisation itself");
        }
        requireParent(caller, change.parentId());
        PartyOrganisation changed = stored.named(FreeText.of("/name", change.name(), 2, 60), change.parentId());
        Formation now = stored.formation().current();
        LocalDate from = dayOf(change.validFrom());
        Formation next = formation(caller, now.mode(), change.enterpriseIds(), from);
        if (!next.equals(now)) {
            afterTheLast(stored, from);
            if (stored.state() == OrganisationState.ESTABLISHED) {
                conditions.check(stored, next, from);
                changed = announcer.converted(changed.formed(from, next), from);
            } else {
                changed = changed.formed(from, next);
            }
        }
        return OrganisationView.of(organisations.save(changed), today());
    }

    public OrganisationView approve(Caller caller, String id, boolean approved, Paper paper) {
        OrganisationState next = approved ? OrganisationState.APPROVED : OrganisationState.REFUSED;
        return transit(caller, id, "approval", paper, (o, step) -> o.step(next, "approval", step), next);
    }

    /** @throws io.fengyi.http.Conflict 409 {@code too-few-members} */
    public OrganisationView establish(Caller caller, String id, Paper paper) {
        return transit(
                caller,
                id,
                "establishment",
                paper,
                (o, step) -> {
                    PartyOrganisation next = o.step(OrganisationState.ESTABLISHED, "establishment", step);
                    conditions.check(o, o.on(step.on()), step.on());
                    return announcer.established(next, step.on());
                },
                OrganisationState.ESTABLISHED);
    }

    /** Another mode from a day on; the history keeps both. */
    public OrganisationView convert(
            Caller caller, String id, FormationMode mode, List<String> enterpriseIds, Paper paper) {
        LocalDate on = dayOf(paper.on());
        Formation next = formation(caller, mode, enterpriseIds, on);
        return OptimisticRetry.run(() -> {
            PartyOrganisation stored = inScope(caller, id);
            Step step = step(caller, OrganisationState.ESTABLISHED, next, paper);
            PartyOrganisation stepped = stored.step(OrganisationState.ESTABLISHED, "conversion", step);
            Set<FormationMode> possible = stored.formation().current().mode().conversions();
            if (!possible.contains(mode)) {
                throw new InvalidTransition(
                        "party organisation", stored.formation().current().mode(), "conversion to " + mode, possible);
            }
            afterTheLast(stored, on);
            if (!mode.isEstablished()) {
                conditions.requireNoPapers(stored, on, today());
            }
            conditions.check(stored, next, on);
            return OrganisationView.of(organisations.save(announcer.converted(stepped.formed(on, next), on)), today());
        });
    }

    /** @throws Conflict 409 {@code members-not-rehomed} while papers or lives of members are there */
    public OrganisationView dissolve(Caller caller, String id, Paper paper) {
        return transit(
                caller,
                id,
                "dissolution",
                paper,
                (o, step) -> {
                    PartyOrganisation next = o.step(OrganisationState.DISSOLVED, "dissolution", step);
                    FreeText.of("/reason", Objects.requireNonNullElse(paper.note(), ""), 4, 200);
                    conditions.requireNobody(o, step.on(), today());
                    return announcer.dissolved(next, step.on());
                },
                OrganisationState.DISSOLVED);
    }

    private OrganisationView transit(
            Caller caller,
            String id,
            String command,
            Paper paper,
            BiFunction<PartyOrganisation, Step, PartyOrganisation> act,
            OrganisationState next) {
        return OptimisticRetry.run(() -> {
            PartyOrganisation stored = inScope(caller, id);
            if (!stored.state().commands().contains(command)) {
                throw new InvalidTransition(
                        "party organisation",
                        stored.state(),
                        command,
                        stored.state().commands());
            }
            Step step = step(caller, next, stored.formation().current(), paper);
            afterTheLast(stored, step.on());
            return OrganisationView.of(organisations.save(act.apply(stored, step)), today());
        });
    }

    private static void afterTheLast(PartyOrganisation stored, LocalDate on) {
        LocalDate last = stored.steps().get(stored.steps().size() - 1).on();
        if (on.isBefore(last)) {
            throw new InvalidValue("/on", "day-before-last-step", "on: " + on + " (the last step was on " + last + ")");
        }
    }

    private Step step(Caller caller, OrganisationState state, Formation formation, Paper paper) {
        return new Step(
                state,
                formation.mode(),
                formation.enterpriseIds(),
                dayOf(paper.on()),
                FreeText.optional("/documentNumber", paper.document(), 2, 60),
                FreeText.optional("/note", paper.note(), 2, 200),
                caller.accountId(),
                systemClock.instant());
    }

    private Formation formation(Caller caller, FormationMode mode, List<String> enterpriseIds, LocalDate on) {
        Formation formation = new Formation(mode, enterpriseIds).checked();
        formation.enterpriseIds().forEach(enterprise -> {
            enterprises.get(caller, new EnterpriseId(enterprise));
            enterprises.requireActive("/coveredEnterpriseIds", enterprise, on);
        });
        return formation;
    }

    private void requireParent(Caller caller, @Nullable String parentId) {
        if (parentId != null && inScope(caller, parentId).level() != Level.COMMITTEE) {
            throw new InvalidValue("/parentId", "parent-no-committee", "parentId: " + parentId);
        }
    }

    private PartyOrganisation inScope(Caller caller, String id) {
        return organisations
                .find(id)
                .filter(o -> caller.scope(Role.PARTY_AFFAIRS).covers(o.areaCode()))
                .orElseThrow(() -> new NotFound("party organisation", id));
    }

    private LocalDate dayOf(@Nullable LocalDate given) {
        return ValidFrom.of(given, today());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /** What is to hold of an organisation from a day on. */
    public record Change(
            String name,
            @Nullable String parentId,
            List<String> enterpriseIds,
            @Nullable LocalDate validFrom) {}
}
