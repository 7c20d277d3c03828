package io.fengyi.learning.material;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.NotFound;
import io.fengyi.learning.area.HomeArea;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters materials and what came in of them; stock grows nowhere else. Source: learning.md 3.6. */
@Component
public class MaterialDesk {

    private static final Role[] STAFF = {Role.STREET_ADMIN, Role.PARTY_AFFAIRS};

    private final Materials materials;
    private final StockLedger ledger;
    private final Clock clock;

    MaterialDesk(Materials materials, StockLedger ledger, Clock clock) {
        this.materials = materials;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Enters a material without stock; the same key again gives the same material. */
    public MaterialFile enter(
            Caller caller, String title, MaterialKind kind, @Nullable String area, @Nullable String key) {
        Material material = new Material(
                Ids.next("mat"),
                FreeText.checked("/title", title),
                kind,
                HomeArea.of(caller, area, STAFF),
                clock.instant(),
                caller.accountId(),
                key);
        return file(OptimisticRetry.run(() -> {
            Material known = key == null ? null : materials.enteredWith(key).orElse(null);
            return known != null ? known : materials.add(material);
        }));
    }

    /** Copies that came in or were found; the same key again counts once. */
    public MaterialFile takeStock(Caller caller, String id, long copies, String reason, @Nullable String key) {
        Material material = materials
                .find(id)
                .filter(found -> scope(caller).covers(found.area()))
                .orElseThrow(() -> new NotFound("material", id));
        ledger.takeStock(material, copies, FreeText.checked("/reason", reason), caller.accountId(), key);
        return file(material);
    }

    /** Newest first. */
    public Page<MaterialFile> list(Caller caller, @Nullable MaterialKind kind, PageRequest page) {
        return materials.within(scope(caller), kind, page).map(this::file);
    }

    private MaterialFile file(Material material) {
        return MaterialFile.of(material, ledger.stock(material.id()));
    }

    private static DataScope scope(Caller caller) {
        return caller.scope(STAFF);
    }
}
