package io.fengyi.welfare.care.series;

import io.fengyi.access.Caller;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.care.plan.ActivityPlan;
import io.fengyi.welfare.care.plan.PlanCheck;
import io.fengyi.welfare.wording.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Founds and replans series; anybody may read them. Source: welfare.md 3.4. */
@Component
public class SeriesDesk {

    private final SeriesRecords series;
    private final PlanCheck check;
    private final Clock clock;

    SeriesDesk(SeriesRecords series, PlanCheck check, Clock clock) {
        this.series = series;
        this.check = check;
        this.clock = clock;
    }

    public CareSeries found(Caller caller, SeriesPlan plan, @Nullable String key) {
        SeriesPlan checked = checked(caller, plan);
        return OptimisticRetry.run(() -> {
            StoredSeries known = key == null ? null : series.foundedWith(key).orElse(null);
            return known != null
                    ? known.shown()
                    : series.save(new StoredSeries(
                                    Ids.next("csr"), null, checked, clock.instant(), caller.accountId(), key))
                            .shown();
        });
    }

    /**
     * Changes what is planned from now on; what was planned already stays.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public CareSeries replan(Caller caller, String id, long version, UnaryOperator<SeriesPlan> change) {
        StoredSeries found = series.find(id)
                .filter(known -> PlanCheck.mayPlan(
                        caller,
                        known.plan().first().communityCode(),
                        known.plan().first().stationId()))
                .orElseThrow(() -> new NotFound("care-series", id));
        StaleVersion.check(version, found.shown().version());
        return series.save(found.replanned(checked(caller, change.apply(found.plan()))))
                .shown();
    }

    public CareSeries get(String id) {
        return series.find(id).map(StoredSeries::shown).orElseThrow(() -> new NotFound("care-series", id));
    }

    /** @throws InvalidValue 422 {@code care-series-unknown} */
    public CareSeries require(String pointer, String id) {
        return series.find(id)
                .map(StoredSeries::shown)
                .orElseThrow(() -> new InvalidValue(pointer, "care-series-unknown", pointer.substring(1) + ": " + id));
    }

    public Page<CareSeries> list(@Nullable SeriesKind kind, @Nullable String area, PageRequest page) {
        return series.list(kind, area, page).map(StoredSeries::shown);
    }

    /** Every one of them, for the system that plans ahead. */
    public List<CareSeries> all() {
        List<CareSeries> all = new ArrayList<>();
        PageRequest next = PageRequest.first(PageRequest.MAX_LIMIT);
        Page<CareSeries> page = list(null, null, next);
        all.addAll(page.items());
        while (page.next() != null) {
            page = list(null, null, new PageRequest(PageRequest.MAX_LIMIT, page.next()));
            all.addAll(page.items());
        }
        return all;
    }

    private SeriesPlan checked(Caller caller, SeriesPlan plan) {
        Wording.check("/name", plan.name());
        ActivityPlan first = check.checked(caller, plan.first());
        return new SeriesPlan(plan.kind(), plan.name(), plan.recurrence(), first);
    }
}
