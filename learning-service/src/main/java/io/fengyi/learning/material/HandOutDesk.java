package io.fengyi.learning.material;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.learning.area.Reach;
import io.fengyi.learning.station.Stations;
import io.fengyi.learning.worker.WorkerGroups;
import io.fengyi.learning.worker.Workers;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands out materials and lists what went where.
 *
 * <p>Staff and instructors hand out what lies in their area; a station keeper hands out to own stations, and only what
 * lies in the area around them. Source: learning.md 3.6.
 */
@Component
public class HandOutDesk implements PersonalData {

    private static final Role[] GIVERS = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS, Role.INSTRUCTOR};

    private final Materials materials;
    private final StockLedger ledger;
    private final HandOuts handOuts;
    private final Workers workers;
    private final WorkerGroups groups;
    private final Reach reach;
    private final Stations stations;

    HandOutDesk(
            Materials materials,
            StockLedger ledger,
            HandOuts handOuts,
            Workers workers,
            WorkerGroups groups,
            Reach reach,
            Stations stations) {
        this.materials = materials;
        this.ledger = ledger;
        this.handOuts = handOuts;
        this.workers = workers;
        this.groups = groups;
        this.reach = reach;
        this.stations = stations;
    }

    /**
     * Hands copies out; the same key again counts once.
     *
     * @throws io.fengyi.http.Conflict 409 {@code out-of-stock}, and the stock is as before
     */
    public HandOutFile handOut(
            Caller caller, String materialId, long copies, Recipient recipient, @Nullable String key) {
        if (!caller.hasAny(GIVERS) && !isOwnStation(caller, recipient)) {
            throw new NotFound("station", recipient.id());
        }
        Material material = materials
                .find(materialId)
                .filter(found -> reach.covers(caller, found.area(), GIVERS) || keeps(caller, recipient, found))
                .orElseThrow(() -> new NotFound("material", materialId));
        if (recipient.kind() == Recipient.Kind.WORKER
                && workers.find(recipient.id()).isEmpty()) {
            throw new InvalidValue("/recipient/id", "recipient-unknown", "recipient: " + recipient.id());
        }
        return file(ledger.handOut(material, copies, recipient, caller.accountId(), key));
    }

    /** Newest first; only what this caller may know of. */
    public Page<HandOutFile> list(
            Caller caller,
            @Nullable String area,
            @Nullable MaterialKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PageRequest page) {
        return shown(handOuts.seenBy(caller, area, kind, from, to, page));
    }

    @Override
    public String section() {
        return "hand-outs";
    }

    @Override
    public List<?> of(String workerId) {
        return shown(new Page<>(ledger.handedTo(workerId), null)).items();
    }

    /** The stock ledger stays complete, with a recipient who is nobody. */
    @Override
    public Erased erase(String workerId) {
        return Erased.removed(ledger.cut(workerId));
    }

    private HandOutFile file(StockEntry entry) {
        return shown(new Page<>(List.of(entry), null)).items().get(0);
    }

    private Page<HandOutFile> shown(Page<StockEntry> page) {
        Map<String, String> handles = groups.handlesOf(page.items().stream()
                .map(HandOutDesk::recipient)
                .filter(recipient -> recipient.kind() == Recipient.Kind.WORKER)
                .map(Recipient::id)
                .toList());
        return page.map(entry -> {
            String id = recipient(entry).id();
            return HandOutFile.of(entry, handles.getOrDefault(id, id));
        });
    }

    private static Recipient recipient(StockEntry entry) {
        return Objects.requireNonNull(entry.recipient());
    }

    /** Whether it goes to a station of this keeper that lies in the area of the material. */
    private boolean keeps(Caller caller, Recipient recipient, Material material) {
        return isOwnStation(caller, recipient)
                && stations.find(recipient.id())
                        .filter(station -> station.communityCode().startsWith(material.area()))
                        .isPresent();
    }

    private static boolean isOwnStation(Caller caller, Recipient recipient) {
        return recipient.kind() == Recipient.Kind.STATION
                && caller.scope(Role.STATION_KEEPER).stationIds().contains(recipient.id());
    }
}
