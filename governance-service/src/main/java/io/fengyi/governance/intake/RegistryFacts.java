package io.fengyi.governance.intake;

import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.governance.area.Area;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.unit.UnitName;
import io.fengyi.governance.unit.Units;
import io.fengyi.governance.worker.KnownWorker;
import io.fengyi.governance.worker.Workers;
import io.fengyi.http.Place;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Registry-service's facts about workers, areas and units; each effect may be repeated. */
@Component
class RegistryFacts implements EventIntake {

    private static final String UNIT = "unit";

    private final Workers workers;
    private final Areas areas;
    private final Units units;

    RegistryFacts(Workers workers, Areas areas, Units units) {
        this.workers = workers;
        this.areas = areas;
        this.units = units;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.worker.v1", "registry.area.v1", "registry.dictionary.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.WorkerRegistered.v1" -> workerRegistered(event);
            case "fengyi.registry.WorkerChanged.v1" -> workerChanged(event);
            case "fengyi.registry.WorkerErased.v1" -> workerErased(event);
            case "fengyi.registry.AreaChanged.v1" -> areaChanged(event);
            case "fengyi.registry.DictionaryItemChanged.v1" -> dictionaryItemChanged(event);
            default -> {
                // other types are not for us
            }
        }
    }

    private void workerRegistered(ReceivedEvent event) {
        WorkerRegistered fact = event.as(WorkerRegistered.class);
        workers.learn(new KnownWorker(fact.workerId(), fact.workerType(), fact.status(), event.time()));
    }

    private void workerChanged(ReceivedEvent event) {
        WorkerChanged fact = event.as(WorkerChanged.class);
        workers.learn(new KnownWorker(fact.workerId(), fact.workerType(), fact.status(), event.time()));
    }

    /** The last word about a worker; what is forgotten the features say themselves, as their personal data. */
    private void workerErased(ReceivedEvent event) {
        WorkerErased fact = event.as(WorkerErased.class);
        workers.learn(new KnownWorker(fact.workerId(), "", fact.status(), event.time()));
    }

    private void areaChanged(ReceivedEvent event) {
        AreaChanged fact = event.as(AreaChanged.class);
        Place centre = fact.centre() == null
                ? null
                : Place.wgs84(fact.centre().longitude(), fact.centre().latitude());
        areas.learn(new Area(
                fact.code(), fact.name(), fact.level(), centre, fact.validFrom(), fact.validTo(), event.time()));
    }

    private void dictionaryItemChanged(ReceivedEvent event) {
        DictionaryItemChanged fact = event.as(DictionaryItemChanged.class);
        if (fact.dictionary().equals(UNIT)) {
            units.learn(new UnitName(fact.code(), fact.name(), fact.validFrom(), fact.validTo(), event.time()));
        }
    }
}
