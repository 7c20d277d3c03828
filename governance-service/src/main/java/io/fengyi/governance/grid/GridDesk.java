package io.fengyi.governance.grid;

import io.fengyi.governance.area.Areas;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.Place;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to grids: draw, redraw, retire, find.
 *
 * <p>Two grids of one community never overlap by more than 1 m² (422 {@code boundary-overlap}); that is decided on the
 * community's plan in one conditional write, the grid itself follows. A crash between the two leaves a piece in the plan
 * which the repeated request takes over. Source: governance.md 3.1.
 */
@Service
public class GridDesk {

    private static final double TOLERATED_OVERLAP = 1.0;

    private final Grids grids;
    private final GridAnnouncer announcer;
    private final Areas areas;
    private final Clock clock;

    GridDesk(Grids grids, GridAnnouncer announcer, Areas areas, Clock clock) {
        this.grids = grids;
        this.announcer = announcer;
        this.areas = areas;
        this.clock = clock;
    }

    /** 409 {@code grid-exists} when the code is taken, also by a retired grid. */
    public Grid draw(String code, String name, GridOutline outline) {
        String community = code.substring(0, Grid.COMMUNITY_LENGTH);
        Instant now = now();
        areas.find(community)
                .filter(area -> !area.isValidOn(BusinessDay.of(now)))
                .ifPresent(area -> {
                    throw new InvalidValue(
                            "/code", "community-ended", "code: " + code + " (community " + area.name() + ")");
                });
        refuseTaken(code);
        Boundary boundary = Boundary.of(outline.inWgs84());
        plan(code, community, outline.inWgs84(), boundary);
        refuseTaken(code);
        return grids.save(announcer.drawn(new Grid(
                code,
                null,
                community,
                name,
                outline.inWgs84(),
                outline.rings(),
                outline.crs(),
                boundary.centre(),
                boundary.cells(),
                now,
                null,
                null)));
    }

    /** Renames or redraws; {@code outline} is null when the boundary stays. */
    public Grid redraw(String code, long expected, String name, @Nullable GridOutline outline) {
        Grid grid = inUse(code, expected);
        Grid next = grid;
        if (outline != null) {
            Boundary boundary = Boundary.of(outline.inWgs84());
            plan(code, grid.communityCode(), outline.inWgs84(), boundary);
            next = new Grid(
                    code,
                    grid.version(),
                    grid.communityCode(),
                    name,
                    outline.inWgs84(),
                    outline.rings(),
                    outline.crs(),
                    boundary.centre(),
                    boundary.cells(),
                    grid.drawnAt(),
                    null,
                    grid.outbox());
        } else {
            next = new Grid(
                    code,
                    grid.version(),
                    grid.communityCode(),
                    name,
                    grid.rings(),
                    grid.original(),
                    grid.originalCrs(),
                    grid.centre(),
                    grid.cells(),
                    grid.drawnAt(),
                    null,
                    grid.outbox());
        }
        return grids.save(announcer.redrawn(next));
    }

    /** Once; repeating it changes nothing. Old reports keep the code. */
    public Grid retire(String code) {
        Grid retired = OptimisticRetry.run(() -> {
            Grid grid = get(code);
            return grid.isRetired() ? grid : grids.save(announcer.retired(grid.retired(now())));
        });
        OptimisticRetry.run(
                () -> grids.save(grids.planOf(retired.communityCode()).without(code)));
        return retired;
    }

    /** 404 when there is none. */
    public Grid get(String code) {
        return grids.find(code).orElseThrow(() -> new NotFound("grid", code));
    }

    public Optional<Grid> find(String code) {
        return grids.find(code);
    }

    /** The grid in use that the point lies in. */
    public Optional<Grid> locate(Place point) {
        return grids.locate(point);
    }

    /** All grids below an area code; the empty prefix means all. */
    public Page<Grid> list(String under, boolean withRetired, PageRequest page) {
        return grids.page(under, withRetired, page);
    }

    public List<Grid> map(String under) {
        return grids.map(under);
    }

    private void plan(String code, String community, List<List<List<Double>>> rings, Boundary boundary) {
        OptimisticRetry.run(() -> {
            CommunityPlan plan = grids.planOf(community);
            for (CommunityPlan.Piece piece : plan.pieces()) {
                double overlap = piece.gridCode().equals(code)
                        ? 0
                        : Boundary.of(piece.rings()).overlapSquareMetres(boundary);
                if (overlap > TOLERATED_OVERLAP && !isLeftOver(piece.gridCode())) {
                    throw new InvalidValue(
                            "/boundary",
                            "boundary-overlap",
                            String.format(
                                    Locale.ROOT,
                                    "boundary: overlaps grid %s by %.0f m² (at most 1 m²)",
                                    piece.gridCode(),
                                    overlap));
                }
            }
            return grids.save(plan.with(new CommunityPlan.Piece(code, rings)));
        });
    }

    /** A piece of a grid that was retired, when a crash kept it in the plan. */
    private boolean isLeftOver(String code) {
        return grids.find(code).filter(Grid::isRetired).isPresent();
    }

    private Grid inUse(String code, long expected) {
        Grid grid = get(code);
        if (grid.isRetired()) {
            throw new Conflict("grid-retired", "grid " + code + " was retired at " + grid.retiredAt());
        }
        StaleVersion.check(expected, Objects.requireNonNullElse(grid.version(), 0L));
        return grid;
    }

    private void refuseTaken(String code) {
        if (grids.find(code).isPresent()) {
            throw new Conflict("grid-exists", "code: " + code);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
