package io.fengyi.welfare.merchant;

import io.fengyi.contracts.welfare.MerchantActivated;
import io.fengyi.contracts.welfare.MerchantEnded;
import io.fengyi.contracts.welfare.MerchantSuspended;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what other services may rely on into the outbox of the merchant, to be stored with its state. */
@Component
class MerchantAnnouncer {

    private final EventComposer events;

    MerchantAnnouncer(EventComposer events) {
        this.events = events;
    }

    /** Tells of the state that the merchant has now. */
    Merchant announced(Merchant merchant) {
        return switch (merchant.state()) {
            case PENDING -> merchant;
            case ACTIVE -> tell(merchant, new MerchantActivated(merchant.id(), name(merchant), community(merchant)));
            case SUSPENDED -> tell(merchant, new MerchantSuspended(merchant.id(), name(merchant), community(merchant)));
            case ENDED -> tell(merchant, new MerchantEnded(merchant.id(), name(merchant), community(merchant)));
        };
    }

    private Merchant tell(Merchant merchant, Record event) {
        return merchant.with(Outbox.append(merchant.outbox(), List.of(events.compose(merchant.id(), event))));
    }

    private static String name(Merchant merchant) {
        return merchant.entry().name();
    }

    private static String community(Merchant merchant) {
        return merchant.entry().communityCode();
    }
}
