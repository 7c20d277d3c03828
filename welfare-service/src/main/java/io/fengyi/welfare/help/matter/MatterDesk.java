package io.fengyi.welfare.help.matter;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.help.HelpText;
import io.fengyi.welfare.help.Standings;
import io.fengyi.welfare.help.store.HelpRequests;
import io.fengyi.welfare.help.store.MatterStates;
import io.fengyi.welfare.worker.KnownWorker;
import io.fengyi.welfare.worker.Workers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * The door to matters and help records, for the office and for departments with a request of the matter; 404 for the
 * rest. Source: welfare.md 3.6.
 */
@Service
public class MatterDesk {

    /** More persons than this in one record are several records. */
    public static final int MOST_PERSONS = 500;

    private final Matters matters;
    private final HelpRecords records;
    private final HelpRequests requests;
    private final MatterStates states;
    private final Workers workers;
    private final Clock clock;

    MatterDesk(
            Matters matters,
            HelpRecords records,
            HelpRequests requests,
            MatterStates states,
            Workers workers,
            Clock clock) {
        this.matters = matters;
        this.records = records;
        this.requests = requests;
        this.states = states;
        this.workers = workers;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<MatterFile> list(Caller caller, @Nullable String area, PageRequest page) {
        List<Criteria> visible = new ArrayList<>();
        DataScope office = Standings.office(caller);
        Set<String> departments = Standings.departments(caller);
        if (!office.areas().isEmpty()) {
            visible.add(office.within("communityCode"));
        }
        if (!departments.isEmpty()) {
            visible.add(Criteria.where("_id").in(requests.mattersOf(departments)));
        }
        if (visible.isEmpty()) {
            visible.add(Criteria.where("_id").in(List.of()));
        }
        List<Criteria> all = new ArrayList<>();
        all.add(visible.size() == 1 ? visible.get(0) : new Criteria().orOperator(visible));
        if (area != null) {
            all.add(DataScope.subtrees("communityCode", Set.of(area)));
        }
        Page<Matter> found = matters.page(new Criteria().andOperator(all), page);
        List<String> ids = found.items().stream().map(Matter::id).toList();
        Map<String, Long> persons = records.personsOf(ids);
        Map<String, MatterStates.Row> rows = states.of(ids);
        return found.map(matter -> {
            MatterStates.Row row = rows.getOrDefault(matter.id(), MatterStates.Row.none(matter.id()));
            return new MatterFile(
                    matter.id(),
                    matter.title(),
                    matter.category(),
                    matter.communityCode(),
                    matter.openedAt(),
                    row.requests(),
                    row.solved() > 0,
                    persons.getOrDefault(matter.id(), 0L));
        });
    }

    /**
     * Writes down who was helped: worker ids, or only how many.
     *
     * @throws InvalidValue 422 {@code persons-or-workers} for both or neither, {@code worker-unknown}, {@code
     *     day-in-future}
     */
    public RecordFile record(
            Caller caller,
            String matterId,
            List<String> workerIds,
            @Nullable Integer persons,
            @Nullable LocalDate day,
            @Nullable String note,
            @Nullable IdempotencyKey key) {
        Matter matter = visible(caller, matterId);
        HelpText.check("/note", note);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = BusinessDay.of(now);
        LocalDate on = day == null ? today : day;
        if (on.isAfter(today)) {
            throw new InvalidValue("/day", "day-in-future", "day: " + on + " (today is " + today + ")");
        }
        List<String> people = List.copyOf(new LinkedHashSet<>(workerIds));
        if (people.isEmpty() == (persons == null)) {
            throw new InvalidValue(
                    "/persons", "persons-or-workers", "persons: " + persons + ", workerIds: " + people.size());
        }
        for (String worker : people) {
            if (workers.find(worker).filter(KnownWorker::isHere).isEmpty()) {
                throw new InvalidValue("/workerIds", "worker-unknown", "workerIds: " + worker);
            }
        }
        return file(records.add(new HelpRecord(
                Ids.next("hrc"),
                matter.id(),
                matter.communityCode(),
                on,
                people,
                persons == null ? people.size() : persons,
                note,
                caller.accountId(),
                now,
                key == null ? null : key.value())));
    }

    public Page<RecordFile> records(Caller caller, String matterId, PageRequest page) {
        return records.of(visible(caller, matterId).id(), page).map(this::file);
    }

    private Matter visible(Caller caller, String matterId) {
        return matters.find(matterId)
                .filter(matter -> Standings.office(caller).covers(matter.communityCode())
                        || states.isWith(matter.id(), Standings.departments(caller)))
                .orElseThrow(() -> new NotFound("matter", matterId));
    }

    private RecordFile file(HelpRecord record) {
        return new RecordFile(
                record.id(),
                record.matterId(),
                record.day(),
                record.persons(),
                record.workerIds().stream().map(workers::handleOf).toList(),
                record.note(),
                record.recordedAt());
    }
}
