package io.fengyi.registry.rights;

import io.fengyi.registry.rights.erasure.ErasureDesk;
import io.fengyi.registry.rights.export.DataExportDesk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What operators are alarmed by: erasures on their way, and answers that have been missing for a day. */
@Component
class PrivacyMetrics implements MeterBinder {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final ErasureDesk erasures;
    private final DataExportDesk exports;

    PrivacyMetrics(ErasureDesk erasures, DataExportDesk exports) {
        this.erasures = erasures;
        this.exports = exports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("fengyi.erasures.open", erasures, ErasureDesk::open).register(registry);
        Gauge.builder("fengyi.erasures.unanswered", erasures, desk -> desk.waitingLongerThan(A_DAY))
                .register(registry);
        Gauge.builder("fengyi.exports.late", exports, desk -> desk.waitingLongerThan(A_DAY))
                .register(registry);
    }
}
