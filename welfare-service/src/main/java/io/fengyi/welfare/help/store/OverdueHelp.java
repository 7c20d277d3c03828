package io.fengyi.welfare.help.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What operators are alarmed by: requests for help beyond the limit of their stage; asked of the store, so that every instance tells the same. */
@Component
class OverdueHelp implements MeterBinder {

    private final HelpRequests requests;
    private final Clock clock;

    OverdueHelp(HelpRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("fengyi.cases.overdue", requests, all -> all.overdue(clock.instant()))
                .tag("kind", "help")
                .description("Cases beyond the limit of their stage")
                .register(meters);
    }
}
