package io.fengyi.governance.intake;

import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.governance.area.Area;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.message.MessageDesk;
import io.fengyi.governance.report.ReportCare;
import io.fengyi.governance.unit.UnitName;
import io.fengyi.governance.unit.Units;
import io.fengyi.governance.worker.KnownWorker;
import io.fengyi.governance.worker.Workers;
import io.fengyi.relay.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Registry-service's facts about workers, areas and units; each effect may be repeated. */
@Component
class RegistryFacts {

    private static final String UNIT = "unit";

    private final Workers workers;
    private final Areas areas;
    private final Units units;
    private final ReportCare reports;
    private final MessageDesk messages;

    RegistryFacts(Workers workers, Areas areas, Units units, ReportCare reports, MessageDesk messages) {
        this.workers = workers;
        this.areas = areas;
        this.units = units;
        this.reports = reports;
        this.messages = messages;
    }

    void workerRegistered(ReceivedEvent event) {
        WorkerRegistered fact = event.as(WorkerRegistered.class);
        workers.learn(new KnownWorker(fact.workerId(), fact.workerType(), fact.status(), event.time()));
    }

    void workerChanged(ReceivedEvent event) {
        WorkerChanged fact = event.as(WorkerChanged.class);
        workers.learn(new KnownWorker(fact.workerId(), fact.workerType(), fact.status(), event.time()));
    }

    /** The last word about a worker: the link to their reports is cut, the reports stay as places. */
    void workerErased(ReceivedEvent event) {
        WorkerErased fact = event.as(WorkerErased.class);
        messages.forget(fact.workerId());
        reports.forget(fact.workerId());
        workers.learn(new KnownWorker(fact.workerId(), "", fact.status(), event.time()));
    }

    void areaChanged(ReceivedEvent event) {
        AreaChanged fact = event.as(AreaChanged.class);
        areas.learn(new Area(fact.code(), fact.name(), fact.level(), fact.validFrom(), fact.validTo(), event.time()));
    }

    void dictionaryItemChanged(ReceivedEvent event) {
        DictionaryItemChanged fact = event.as(DictionaryItemChanged.class);
        if (fact.dictionary().equals(UNIT)) {
            units.learn(new UnitName(fact.code(), fact.name(), fact.validFrom(), fact.validTo(), event.time()));
        }
    }
}
