package io.fengyi.registry.development;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.registry.area.AreaCode;
import io.fengyi.registry.census.Census;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** The door to development plans; what is actual is computed, never entered. */
@Service
public class PlanDesk {

    private static final int MOST = 10_000;
    private static final Set<DevelopmentStage> COUNTED =
            Set.of(DevelopmentStage.ACTIVIST, DevelopmentStage.DEVELOPMENT_TARGET);

    private final MongoOperations mongo;
    private final Candidates candidates;
    private final Census census;
    private final Dictionaries dictionaries;
    private final Clock clock;

    PlanDesk(MongoOperations mongo, Candidates candidates, Census census, Dictionaries dictionaries, Clock clock) {
        this.mongo = mongo;
        this.candidates = candidates;
        this.census = census;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** @param asOf last day that counts as actual; null is today */
    public PlanView get(Caller caller, @Nullable String area, int year, @Nullable LocalDate asOf) {
        String code = inScope(caller, area);
        DevelopmentPlan plan = find(code, year);
        if (plan == null) {
            throw new NotFound("development plan", year);
        }
        return view(plan, asOf == null ? today() : asOf);
    }

    public PlanView put(
            Caller caller, @Nullable String area, int year, int planned, List<String> focus, VersionOrNew expected) {
        String code = inScope(caller, area);
        if (planned < 0 || planned > MOST) {
            throw new InvalidValue("/planned", "planned-invalid", "planned: " + planned + " (0 to " + MOST + ")");
        }
        List<String> tags = focus.stream()
                .map(tag -> dictionaries.require(DictionaryName.ROLE_TAG, "/focus", tag))
                .distinct()
                .sorted()
                .toList();
        return OptimisticRetry.run(() -> {
            DevelopmentPlan stored = find(code, year);
            expected.compare(stored == null ? null : stored.version());
            return view(
                    mongo.save(new DevelopmentPlan(
                            id(code, year), stored == null ? null : stored.version(), code, year, planned, tags)),
                    today());
        });
    }

    /** Of the area for the year; an area above or below has plans of its own. */
    List<DevelopmentPlan> of(String area, int year) {
        Query query = new Query(new Criteria()
                .andOperator(
                        DataScope.subtrees("areaCode", Set.of(area)),
                        Criteria.where("year").is(year)));
        return mongo.find(query, DevelopmentPlan.class);
    }

    /** Workers who entered a counted stage in the year, up to the day. */
    static Set<String> entered(List<Candidates.Opened> candidates, int year, LocalDate until) {
        return candidates.stream()
                .filter(o -> COUNTED.stream()
                        .flatMap(stage -> o.path().entered(stage).stream())
                        .anyMatch(on -> on.getYear() == year && !on.isAfter(until)))
                .map(o -> o.stored().workerId())
                .collect(Collectors.toSet());
    }

    private PlanView view(DevelopmentPlan plan, LocalDate day) {
        Set<String> entered = entered(candidates.in(plan.areaCode()), plan.year(), day);
        long inFocus = census.of(entered, day).values().stream()
                .filter(person -> RoleTags.of(person).stream().anyMatch(plan.focus()::contains))
                .count();
        return new PlanView(
                plan.areaCode(),
                plan.year(),
                plan.planned(),
                plan.focus(),
                entered.size(),
                inFocus,
                Objects.requireNonNull(plan.version()));
    }

    private @Nullable DevelopmentPlan find(String area, int year) {
        return mongo.findById(id(area, year), DevelopmentPlan.class);
    }

    /** The area that is asked for; without one the caller's own, when there is one only. */
    private static String inScope(Caller caller, @Nullable String area) {
        DataScope scope = caller.scope(Role.PARTY_AFFAIRS);
        if (area == null && scope.areas().size() == 1) {
            return scope.areas().iterator().next();
        }
        if (area == null) {
            throw InvalidValue.badRequest("area", "area: one of " + scope.areas() + " is needed");
        }
        String code = AreaCode.of("area", area).value();
        if (!scope.covers(code)) {
            throw new NotFound("area", code);
        }
        return code;
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private static String id(String area, int year) {
        return area + "/" + year;
    }
}
