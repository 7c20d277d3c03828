package io.fengyi.registry.duplicate;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.BusinessDay;
import io.fengyi.registry.worker.WorkerLookup;
import io.fengyi.registry.worker.WorkerView;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to probable duplicates. Nothing is opened: names are compared by blind index and shown masked. */
@Service
public class DuplicateDesk {

    private static final int AT_ONCE = 200;

    private final Namesakes namesakes;
    private final WorkerLookup workers;
    private final Clock clock;

    DuplicateDesk(Namesakes namesakes, WorkerLookup workers, Clock clock) {
        this.namesakes = namesakes;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Pairs of the caller's areas; a page may be shorter than asked for, the end is where there is no next one.
     *
     * @param area area code to narrow to, or null
     */
    public Page<DuplicatePair> list(Caller caller, @Nullable String area, PageRequest page) {
        DataScope scope = caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
        LocalDate today = BusinessDay.of(clock.instant());
        Page<Namesakes.Pair> pairs = namesakes.pairs(area == null ? scope.areas() : scope.narrowedTo(area), page);
        Map<String, WorkerView> people = named(pairs.items());
        List<DuplicatePair> shown = pairs.items().stream()
                .flatMap(pair -> shown(people.get(pair.first()), people.get(pair.second()), today))
                .toList();
        return new Page<>(shown, pairs.next());
    }

    /** Whoever was erased a moment ago is left out. */
    private static Stream<DuplicatePair> shown(
            @Nullable WorkerView first, @Nullable WorkerView second, LocalDate today) {
        return first == null || second == null || !Objects.equals(first.communityCode(), second.communityCode())
                ? Stream.empty()
                : Stream.of(DuplicatePair.of(first, second, today));
    }

    private Map<String, WorkerView> named(Collection<Namesakes.Pair> pairs) {
        List<String> ids = new ArrayList<>(pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList());
        Map<String, WorkerView> found = new HashMap<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            found.putAll(workers.named(ids.subList(i, Math.min(ids.size(), i + AT_ONCE))));
        }
        return found;
    }
}
