package io.fengyi.registry.intake;

import io.fengyi.contracts.privacy.DataExportPartReady;
import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.registry.rights.Services;
import io.fengyi.registry.rights.accesslog.AccessLog;
import io.fengyi.registry.rights.accesslog.AccessLogEntry;
import io.fengyi.registry.rights.erasure.Erasure.Kept;
import io.fengyi.registry.rights.erasure.ErasureDesk;
import io.fengyi.registry.rights.export.DataExportDesk;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What all five services answer to exports and erasures, and what was opened there. */
@Component
class PrivacyNews implements EventIntake {

    private final DataExportDesk exports;
    private final ErasureDesk erasures;
    private final AccessLog log;

    PrivacyNews(DataExportDesk exports, ErasureDesk erasures, AccessLog log) {
        this.exports = exports;
        this.erasures = erasures;
        this.log = log;
    }

    @Override
    public Set<String> topics() {
        return Services.ALL.stream().map(service -> service + ".privacy.v1").collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void accept(ReceivedEvent event) {
        String[] type = event.type().split("\\.");
        if (type.length != 4) {
            return; // nothing of ours
        }
        switch (type[2]) {
            case "DataExportPartReady" -> {
                DataExportPartReady ready = event.as(DataExportPartReady.class);
                exports.partReady(ready.requestId(), ready.service(), ready.counts(), ready.sha256());
            }
            case "ErasureAcknowledged" -> acknowledged(event.as(ErasureAcknowledged.class));
            case "SensitiveRecordOpened" -> opened(type[1], event.as(SensitiveRecordOpened.class));
            default -> {
                // other types are not for us
            }
        }
    }

    private void acknowledged(ErasureAcknowledged told) {
        List<Kept> kept = told.kept().stream()
                .map(row -> new Kept(row.section(), row.count(), row.basis()))
                .toList();
        erasures.acknowledged(told.requestId(), told.service(), told.removed(), kept);
    }

    private void opened(String service, SensitiveRecordOpened told) {
        log.note(new AccessLogEntry(
                told.openingId(),
                told.workerId(),
                service,
                told.record(),
                told.actorRole(),
                told.purpose(),
                told.at()));
    }
}
