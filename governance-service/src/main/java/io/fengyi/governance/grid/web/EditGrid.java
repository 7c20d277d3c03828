package io.fengyi.governance.grid.web;

import io.fengyi.governance.grid.Grid;
import io.fengyi.http.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What of a grid can be changed. */
public record EditGrid(
        @NotNull @Size(min = 2, max = 40) String name,
        @NotNull @Valid PolygonBody boundary,
        @NotNull Place.Crs crs) {

    static EditGrid of(Grid grid) {
        return new EditGrid(grid.name(), PolygonBody.of(grid.original()), grid.originalCrs());
    }
}
