package io.fengyi.governance.grid;

import io.fengyi.contracts.governance.GeoPoint;
import io.fengyi.contracts.governance.GridDrawn;
import io.fengyi.contracts.governance.GridRedrawn;
import io.fengyi.contracts.governance.GridRetired;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what happened to a grid into its outbox, in the words of the contract. */
@Component
class GridAnnouncer {

    private final EventComposer composer;

    GridAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    Grid drawn(Grid grid) {
        return tell(grid, new GridDrawn(grid.code(), grid.communityCode(), centre(grid), grid.name()));
    }

    Grid redrawn(Grid grid) {
        return tell(grid, new GridRedrawn(grid.code(), grid.communityCode(), centre(grid), grid.name()));
    }

    Grid retired(Grid grid) {
        return tell(grid, new GridRetired(grid.code(), grid.communityCode(), centre(grid), grid.name()));
    }

    private Grid tell(Grid grid, Record event) {
        return grid.telling(Outbox.append(grid.outbox(), List.of(composer.compose(grid.code(), event))));
    }

    private static GeoPoint centre(Grid grid) {
        return new GeoPoint(grid.centre().lon(), grid.centre().lat());
    }
}
