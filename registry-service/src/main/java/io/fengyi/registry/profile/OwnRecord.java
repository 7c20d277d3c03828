package io.fengyi.registry.profile;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidTransition;
import io.fengyi.http.NotFound;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.disclosure.ContactDisclosure;
import io.fengyi.registry.employment.Employment;
import io.fengyi.registry.employment.EmploymentEntry;
import io.fengyi.registry.employment.EmploymentRules;
import io.fengyi.registry.history.Actor;
import io.fengyi.registry.history.Change;
import io.fengyi.registry.history.Change.Step;
import io.fengyi.registry.person.Alias;
import io.fengyi.registry.person.BirthYear;
import io.fengyi.registry.person.PersonName;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.WorkerDetails;
import io.fengyi.registry.worker.WorkerDetails.Secret;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerRecords;
import io.fengyi.registry.worker.WorkerStatus;
import io.fengyi.registry.worker.WorkerView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The worker's own door: profile, employments, and who changed or opened what. */
@Service
public class OwnRecord {

    private static final Set<WorkerStatus> OWN_CHOICE = EnumSet.of(WorkerStatus.ACTIVE, WorkerStatus.LEFT);

    private final WorkerRecords records;
    private final WorkerLookup lookup;
    private final EmploymentRules rules;
    private final ContactDisclosure openings;
    private final AreaDirectory areas;
    private final Dictionaries dictionaries;
    private final Clock clock;

    OwnRecord(
            WorkerRecords records,
            WorkerLookup lookup,
            EmploymentRules rules,
            ContactDisclosure openings,
            AreaDirectory areas,
            Dictionaries dictionaries,
            Clock clock) {
        this.records = records;
        this.lookup = lookup;
        this.rules = rules;
        this.openings = openings;
        this.areas = areas;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** @throws NotFound 404 for an erased record; an account that is not registered yet is answered 403 {@code worker-required} */
    public WorkerView get(Caller caller) {
        return lookup.ofAccount(caller.accountId())
                .or(() -> lookup.find(new WorkerId(caller.workerId())))
                .orElseThrow(() -> new NotFound("worker", caller.accountId()));
    }

    /**
     * Changes what one may say of oneself; the phone is changed by proving another one.
     *
     * @throws InvalidTransition 409 for a state that is not one's own choice
     */
    public WorkerView change(Caller caller, ProfileEntry entry, long version) {
        WorkerView own = get(caller);
        LocalDate today = today();
        WorkerStatus status = entry.status();
        if (status != own.status() && !OWN_CHOICE.contains(status)) {
            throw new InvalidTransition("worker", own.status(), status.name(), OWN_CHOICE);
        }
        WorkerDetails details = new WorkerDetails(
                Alias.of(entry.alias()),
                entry.nameGiven()
                        ? Secret.of(entry.name() == null ? null : PersonName.of(entry.name()))
                        : Secret.untouched(),
                Secret.untouched(),
                entry.workerType().equals(own.workerType())
                        ? own.workerType()
                        : dictionaries.require(DictionaryName.WORKER_TYPE, "/workerType", entry.workerType()),
                entry.communityCode() == null || entry.communityCode().equals(own.communityCode())
                        ? entry.communityCode()
                        : areas.requireCommunity("/communityCode", entry.communityCode()),
                entry.birthYear() == null ? null : BirthYear.of(entry.birthYear(), today),
                today);
        return records.describe(own.id(), version, details, status, spells -> spells, step(caller, "changed", null));
    }

    /** Enters a spell of work; the record takes the community of the work place when it has none. */
    public Spell employ(Caller caller, EmploymentEntry entry, @Nullable IdempotencyKey key) {
        WorkerView own = get(caller);
        String community = rules.communityOf(entry);
        WorkerView changed = records.employ(
                own.id(), null, spells -> rules.apply(spells, entry), community, step(caller, "employed", key));
        Employment added = own.employments().spells().isEmpty()
                ? last(changed)
                : changed.employments().spells().stream()
                        .filter(spell -> own.employments().find(spell.id()).isEmpty())
                        .findFirst()
                        .orElseGet(() -> last(changed));
        return new Spell(added, changed.version());
    }

    /** Changes or ends a spell. */
    public Spell changeEmployment(Caller caller, EmploymentEntry entry, long version) {
        WorkerView own = get(caller);
        WorkerView changed = records.employ(
                own.id(),
                version,
                spells -> rules.apply(spells, entry),
                null,
                step(caller, "employment-changed", null));
        return new Spell(
                changed.employments()
                        .find(String.valueOf(entry.id()))
                        .orElseThrow(() -> new NotFound("employment", String.valueOf(entry.id()))),
                changed.version());
    }

    /** @throws NotFound 404 when the spell is not one's own */
    public Spell employment(Caller caller, String id) {
        WorkerView own = get(caller);
        return new Spell(own.employments().find(id).orElseThrow(() -> new NotFound("employment", id)), own.version());
    }

    /** Steps of the record, oldest first. */
    public List<Change> changes(Caller caller) {
        return lookup.history(get(caller).id());
    }

    /** Openings of name or phone, newest first. */
    public List<ContactDisclosure.Opening> openings(Caller caller) {
        return openings.openings(get(caller).id());
    }

    private static Employment last(WorkerView worker) {
        List<Employment> spells = worker.employments().spells();
        return spells.get(spells.size() - 1);
    }

    private static Step step(Caller caller, String action, @Nullable IdempotencyKey key) {
        return new Step(Actor.of(caller, Role.WORKER), action, null, key == null ? null : key.value());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /** One spell and the version of the record that it is part of. */
    public record Spell(Employment employment, long version) {}
}
