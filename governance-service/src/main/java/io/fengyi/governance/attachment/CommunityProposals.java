package io.fengyi.governance.attachment;

import io.fengyi.governance.area.Area;
import io.fengyi.governance.area.Areas;
import io.fengyi.governance.grid.Grid;
import io.fengyi.governance.grid.GridDesk;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Distance;
import io.fengyi.http.Place;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;

/** Proposes the nearest communities; the point is used for this answer and never kept. */
@Service
public class CommunityProposals {

    private static final int MOST = 3;

    private final Areas areas;
    private final GridDesk grids;
    private final Clock clock;

    CommunityProposals(Areas areas, GridDesk grids, Clock clock) {
        this.areas = areas;
        this.grids = grids;
        this.clock = clock;
    }

    /** A community and how far its centre is. */
    public record Proposal(String communityCode, String name, double metres) {}

    /** At most three, the nearest first; communities without a centre or grid cannot be proposed. */
    public List<Proposal> near(Place point) {
        return areas.communities(BusinessDay.of(clock.instant())).stream()
                .flatMap(area ->
                        metres(point, area).stream().mapToObj(metres -> new Proposal(area.code(), area.name(), metres)))
                .sorted(Comparator.comparingDouble(Proposal::metres).thenComparing(Proposal::communityCode))
                .limit(MOST)
                .toList();
    }

    /** To the centre as registry-service says, or else to the centre of the nearest grid. */
    private OptionalDouble metres(Place point, Area area) {
        Place centre = area.centre();
        return centre != null
                ? OptionalDouble.of(Distance.metres(point, centre))
                : grids.map(area.code()).stream()
                        .map(Grid::centre)
                        .mapToDouble(grid -> Distance.metres(point, grid))
                        .min();
    }
}
