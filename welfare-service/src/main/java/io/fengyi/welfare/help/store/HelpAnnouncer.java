package io.fengyi.welfare.help.store;

import io.fengyi.contracts.welfare.HelpClockBreached;
import io.fengyi.contracts.welfare.HelpRequestHandedOver;
import io.fengyi.contracts.welfare.HelpRequestReopened;
import io.fengyi.contracts.welfare.HelpRequestSolved;
import io.fengyi.contracts.welfare.HelpRequestSubmitted;
import io.fengyi.contracts.welfare.MediaRedacted;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.relay.UnsentEvent;
import io.fengyi.welfare.help.flow.Decision;
import io.fengyi.welfare.help.flow.HelpEvent;
import io.fengyi.welfare.help.flow.HelpRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what happened into the request's outbox, in the words of the contract: a category and a place, no person. */
@Component
public class HelpAnnouncer {

    private final EventComposer composer;

    HelpAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    /** The request of the decision, ready to be stored with all it has to tell. */
    public HelpRequest announce(Decision decision) {
        HelpRequest request = decision.request();
        List<UnsentEvent> events = decision.events().stream()
                .map(event -> event instanceof HelpEvent.PictureRedacted gone
                        ? composer.compose(gone.mediaId(), new MediaRedacted(gone.mediaId()))
                        : composer.compose(request.id(), contract(request, event)))
                .toList();
        return request.telling(Outbox.append(request.outbox(), events));
    }

    private static Record contract(HelpRequest request, HelpEvent event) {
        String id = request.id();
        String category = request.plea().category().name();
        String community = request.plea().communityCode();
        if (event instanceof HelpEvent.HandedOver handed) {
            return new HelpRequestHandedOver(id, category, community, handed.department());
        }
        if (event instanceof HelpEvent.Solved solved) {
            return new HelpRequestSolved(id, category, community, solved.department());
        }
        if (event instanceof HelpEvent.Reopened reopened) {
            return new HelpRequestReopened(id, category, community, reopened.department());
        }
        if (event instanceof HelpEvent.ClockBreached late) {
            return new HelpClockBreached(id, category, community, late.department(), late.stage(), late.due());
        }
        return new HelpRequestSubmitted(id, category, community, null);
    }
}
