package io.fengyi.governance.report.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What operators are alarmed by: reports beyond the limit of their stage; asked of the store, so that every instance tells the same. */
@Component
class OverdueReports implements MeterBinder {

    private final Reports reports;
    private final Clock clock;

    OverdueReports(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("fengyi.cases.overdue", reports, all -> all.overdue(clock.instant()))
                .tag("kind", "report")
                .description("Cases beyond the limit of their stage")
                .register(meters);
    }
}
