package io.fengyi.registry.area;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.input.FreeText;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.relay.EventComposer;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to areas: what exists, and who may change it. */
@Service
public class AreaDirectory {

    private final Areas areas;
    private final AreaAnnouncer announcer;
    private final Clock clock;

    AreaDirectory(Areas areas, EventComposer events, Clock clock) {
        this.areas = areas;
        this.announcer = new AreaAnnouncer(events);
        this.clock = clock;
    }

    /** Areas below another one; {@code day} defaults to today. */
    public Page<AreaView> below(
            @Nullable AreaCode under, @Nullable AreaLevel level, @Nullable LocalDate day, PageRequest page) {
        return areas.below(under, level, day == null ? today() : day, page).map(AreaView::of);
    }

    /** @throws NotFound 404 */
    public AreaView get(AreaCode code) {
        return areas.find(code).map(AreaView::of).orElseThrow(() -> new NotFound("area", code));
    }

    /**
     * Enters or replaces an area. A street administrator changes what lies in the own subtree and may enter a missing
     * area above it once, so that the tree can be started.
     *
     * @throws NotFound 404 outside the caller's scope
     * @throws InvalidValue 422 {@code grid-read-only}, {@code parent-missing}, {@code validity-empty}
     */
    public AreaView put(Caller caller, AreaCode code, AreaFacts facts, VersionOrNew expected) {
        if (code.level() == AreaLevel.GRID) {
            throw new InvalidValue("/code", "grid-read-only", "area: " + code + " (grids are drawn in governance)");
        }
        AreaFacts checked = checked(facts);
        return OptimisticRetry.run(() -> putOnce(caller, code, checked, expected));
    }

    private AreaView putOnce(Caller caller, AreaCode code, AreaFacts checked, VersionOrNew expected) {
        Area stored = areas.find(code).orElse(null);
        DataScope scope = caller.scope(Role.STREET_ADMIN);
        boolean above = scope.areas().stream().anyMatch(own -> own.startsWith(code.value()));
        if (!scope.covers(code.value()) && !(stored == null && above)) {
            throw new NotFound("area", code);
        }
        code.parent().filter(parent -> areas.find(parent).isEmpty()).ifPresent(parent -> {
            throw new InvalidValue("/code", "parent-missing", "area: " + code + " (enter " + parent + " first)");
        });
        expected.compare(stored == null ? null : stored.version());
        Area changed = stored == null ? Area.fresh(code, checked) : stored.with(checked, stored.outbox());
        return AreaView.of(areas.save(announcer.announce(changed)));
    }

    /**
     * The community with this code, existing today.
     *
     * @throws InvalidValue 422 {@code area-unknown}
     */
    public String requireCommunity(String pointer, String code) {
        AreaCode area = AreaCode.of(pointer, code);
        boolean known = area.level() == AreaLevel.COMMUNITY
                && areas.find(area).filter(found -> found.existsOn(today())).isPresent();
        if (!known) {
            throw new InvalidValue(pointer, "area-unknown", "area: " + code + " (no such community today)");
        }
        return code;
    }

    /** A grid was drawn or redrawn in governance-service; what is older than the kept state is ignored. */
    public void gridDrawn(GridFacts told) {
        AreaCode grid = gridCode(told);
        OptimisticRetry.run(() -> {
            Area stored = areas.find(grid).orElse(null);
            if (stored == null) {
                return areas.save(Area.grid(grid, null, told, BusinessDay.of(told.at())));
            }
            if (isNews(stored, told.at())) {
                LocalDate from = stored.facts().validFrom();
                return areas.save(Area.grid(grid, stored.version(), told, from));
            }
            return stored;
        });
    }

    /** A grid is no more; a retirement that is older than the kept state is ignored. */
    public void gridRetired(GridFacts told) {
        AreaCode grid = gridCode(told);
        OptimisticRetry.run(() -> {
            LocalDate day = BusinessDay.of(told.at());
            Area stored = areas.find(grid).orElse(null);
            if (stored == null) {
                return areas.save(Area.grid(grid, null, told, day).retired(day, told.at()));
            }
            return isNews(stored, told.at()) ? areas.save(stored.retired(day, told.at())) : stored;
        });
    }

    private static AreaCode gridCode(GridFacts told) {
        AreaCode code = AreaCode.of("gridCode", told.code());
        if (code.level() != AreaLevel.GRID) {
            throw new InvalidValue("gridCode", "grid-code-invalid", "gridCode: " + code + " (15 digits)");
        }
        return code;
    }

    private static boolean isNews(Area stored, Instant toldAt) {
        return stored.toldAt() == null || !toldAt.isBefore(stored.toldAt());
    }

    private static AreaFacts checked(AreaFacts facts) {
        if (facts.validTo() != null && !facts.validTo().isAfter(facts.validFrom())) {
            throw new InvalidValue(
                    "/validTo",
                    "validity-empty",
                    "validTo: " + facts.validTo() + " (validFrom is " + facts.validFrom() + ")");
        }
        return new AreaFacts(
                FreeText.of("/name", facts.name(), 1, 60), facts.centre(), facts.validFrom(), facts.validTo());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
