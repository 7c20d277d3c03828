package io.fengyi.welfare.benefit;

import io.fengyi.contracts.welfare.BenefitEnded;
import io.fengyi.contracts.welfare.BenefitStarted;
import io.fengyi.http.BusinessDay;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the benefit, to be stored with its state. */
@Component
class BenefitAnnouncer {

    private final EventComposer events;

    BenefitAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** Tells of its start and of its end; a draft that is thrown away was never heard of. */
    Benefit announced(Benefit before, Benefit now) {
        BenefitStep last = now.history().get(now.history().size() - 1);
        LocalDate day = BusinessDay.of(last.at());
        String merchantId = now.offer().merchantId();
        return switch (last.command()) {
            case START -> tell(now, new BenefitStarted(now.id(), merchantId, now.communityCode(), day));
            case PAUSE -> now;
            case ENDING ->
                before.state() == BenefitState.DRAFT
                        ? now
                        : tell(now, new BenefitEnded(now.id(), merchantId, now.communityCode(), day));
        };
    }

    private Benefit tell(Benefit benefit, Record event) {
        return benefit.with(Outbox.append(benefit.outbox(), List.of(events.compose(benefit.id(), event))));
    }
}
