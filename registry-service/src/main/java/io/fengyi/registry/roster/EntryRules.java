package io.fengyi.registry.roster;

import io.fengyi.access.text.WorkerHandle;
import io.fengyi.http.BusinessDay;
import io.fengyi.registry.area.AreaDirectory;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.person.Alias;
import io.fengyi.registry.person.BirthYear;
import io.fengyi.registry.person.PersonName;
import io.fengyi.registry.person.PhoneNumber;
import io.fengyi.registry.person.WorkerId;
import io.fengyi.registry.worker.NewWorker;
import io.fengyi.registry.worker.WorkerDetails;
import io.fengyi.registry.worker.WorkerDetails.Secret;
import io.fengyi.registry.worker.WorkerView;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is said of a person against the field rules of registry.md 3.3. */
@Component
class EntryRules {

    private final AreaDirectory areas;
    private final Dictionaries dictionaries;
    private final Clock clock;

    EntryRules(AreaDirectory areas, Dictionaries dictionaries, Clock clock) {
        this.areas = areas;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /**
     * @throws io.fengyi.http.InvalidValue 422 {@code alias-invalid}, {@code phone-invalid}, {@code under-age},
     *     {@code code-unknown}, {@code area-unknown}, {@code forbidden-personal-data}
     */
    WorkerDetails details(WorkerId id, WorkerEntry entry, @Nullable String community, LocalDate validFrom) {
        PersonName name = entry.name() == null ? null : PersonName.of(entry.name());
        PhoneNumber phone = entry.phone() == null ? null : PhoneNumber.of(entry.phone());
        LocalDate today = BusinessDay.of(clock.instant());
        String type = dictionaries.require(DictionaryName.WORKER_TYPE, "/workerType", entry.workerType());
        Alias alias = entry.alias() == null ? alias(id, type, name) : Alias.of(entry.alias());
        return new WorkerDetails(
                alias,
                entry.nameGiven() ? Secret.of(name) : Secret.untouched(),
                entry.phoneGiven() ? Secret.of(phone) : Secret.untouched(),
                type,
                community == null ? null : areas.requireCommunity("/communityCode", community),
                entry.birthYear() == null ? null : BirthYear.of(entry.birthYear(), today),
                validFrom);
    }

    /** 王小明 is called 王师傅 until there is an alias; without a name the type must do. */
    private static Alias alias(WorkerId id, String type, @Nullable PersonName name) {
        return name == null
                ? new Alias(WorkerHandle.of(type, id.value()))
                : new Alias(name.value().substring(0, name.value().offsetByCodePoints(0, 1)) + "师傅");
    }

    /** How a record would look, to ask whether it would be in somebody's scope. */
    WorkerView preview(NewWorker worker) {
        WorkerDetails details = worker.details();
        return new WorkerView(
                worker.id(),
                worker.status(),
                null,
                details.alias().value(),
                null,
                null,
                null,
                details.workerType(),
                details.communityCode(),
                worker.employments(),
                details.validFrom(),
                0);
    }
}
