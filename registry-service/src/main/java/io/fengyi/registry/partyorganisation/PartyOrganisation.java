package io.fengyi.registry.partyorganisation;

import io.fengyi.http.InvalidTransition;
import io.fengyi.registry.validity.Timeline;
import io.fengyi.relay.Announcing;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One Party organisation.
 *
 * @param formation mode and covered enterprises with their days, from the day of the proposal on
 * @param establishedOn first day on which it counts
 * @param dissolvedOn first day on which it does not count any more
 * @param steps every transition, oldest first
 */
@Document("party_organisations")
record PartyOrganisation(
        @Id String id,
        @Version @Nullable Long version,
        Level level,
        @Nullable String parentId,
        String name,
        String areaCode,
        OrganisationState state,
        Timeline<Formation> formation,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate dissolvedOn,
        List<Step> steps,
        @Nullable String creationKey,
        @Nullable Outbox outbox)
        implements Announcing {

    boolean stoodOn(LocalDate day) {
        return establishedOn != null
                && !day.isBefore(establishedOn)
                && (dissolvedOn == null || day.isBefore(dissolvedOn));
    }

    /** Approved or established now: may be named in a membership. */
    boolean isOpen() {
        return state == OrganisationState.APPROVED || state == OrganisationState.ESTABLISHED;
    }

    Formation on(LocalDate day) {
        return formation.on(day).orElse(formation.current());
    }

    PartyOrganisation step(OrganisationState next, String command, Step step) {
        if (!state.commands().contains(command)) {
            throw new InvalidTransition("party organisation", state, command, state.commands());
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new PartyOrganisation(
                id,
                version,
                level,
                parentId,
                name,
                areaCode,
                next,
                formation,
                next == OrganisationState.ESTABLISHED && establishedOn == null ? step.on() : establishedOn,
                next == OrganisationState.DISSOLVED ? step.on() : dissolvedOn,
                longer,
                creationKey,
                outbox);
    }

    /** Mode and covered enterprises from that day on. */
    PartyOrganisation formed(LocalDate from, Formation next) {
        return copy(name, parentId, formation.from(from, old -> next), outbox);
    }

    PartyOrganisation named(String newName, @Nullable String newParent) {
        return copy(newName, newParent, formation, outbox);
    }

    PartyOrganisation with(@Nullable Outbox events) {
        return copy(name, parentId, formation, events);
    }

    private PartyOrganisation copy(
            String newName, @Nullable String newParent, Timeline<Formation> newFormation, @Nullable Outbox events) {
        return new PartyOrganisation(
                id,
                version,
                level,
                newParent,
                newName,
                areaCode,
                state,
                newFormation,
                establishedOn,
                dissolvedOn,
                steps,
                creationKey,
                events);
    }
}
